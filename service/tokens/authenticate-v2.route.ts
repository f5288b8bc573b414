import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { authenticateRoute } from './authenticate.route.ts';
import type { TokensDeps } from './tokens-deps.ts';

/** Version 2 of Xray Cloud's address is version 1 by another name. */
export const authenticateV2Route = (deps: TokensDeps): RouteHandler<Api['authenticateV2']> =>
  authenticateRoute(deps);
