import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { signXrayToken } from './sign-token.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const authenticateRoute =
  ({ authenticateKey, signingKeys, issuer, tenant }: TokensDeps): RouteHandler<Api['authenticate']> =>
  async ({ body, address }) => {
    const { client_id: clientId, client_secret: clientSecret } = body;
    const authenticated = await authenticateKey({ clientId, clientSecret }, address);
    return signXrayToken(signingKeys.current(), { ...authenticated, issuer: issuer(), tenant }).token;
  };
