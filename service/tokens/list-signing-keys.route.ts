import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const listSigningKeysRoute =
  ({ signingKeys }: TokensDeps): RouteHandler<Api['listSigningKeys']> =>
  async () => ({ keys: await signingKeys.publicJwks() });
