import type { Api } from '../api/index.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { clientOfRequest } from './client-of-request.ts';
import { accessTokenAudience, signAccessToken } from './sign-token.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const issueTokenRoute =
  ({ authenticateKey, signingKeys, issuer, tenant }: TokensDeps): RouteHandler<Api['issueToken']> =>
  async ({ body, headers, address }) => {
    const authenticated = await authenticateKey(clientOfRequest(headers.authorization, body), address);
    if (body.grant_type !== 'client_credentials') throw new Problem('grant_unsupported');
    if (body.resource !== undefined && body.resource !== accessTokenAudience)
      throw new Problem('target_unknown');
    const request = { ...authenticated, issuer: issuer(), tenant };
    const { token, expiresInSeconds } = signAccessToken(signingKeys.current(), request);
    return { access_token: token, token_type: 'Bearer', expires_in: expiresInSeconds };
  };
