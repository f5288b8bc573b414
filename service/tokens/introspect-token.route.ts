import type { Api } from '../api/index.ts';
import { Problem } from '../plugins/problem.ts';
import type { OpenSession } from '../plugins/register-routes.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { clientOfRequest } from './client-of-request.ts';
import type { TokenHolder } from './token-holder.ts';
import type { TokensDeps } from './tokens-deps.ts';

/** Of a token that is not good, or not the caller's, nothing is told but that (RFC 7662 section 2.2). */
export const introspectTokenRoute =
  (
    { authenticateKey, openToken }: TokensDeps,
    openSession: OpenSession,
  ): RouteHandler<Api['introspectToken']> =>
  async ({ body, headers, address }) => {
    const isAdmin = /^Bearer /i.test(headers.authorization ?? '');
    if (isAdmin) await openSession(headers.authorization);
    const caller = isAdmin
      ? null
      : (await authenticateKey(clientOfRequest(headers.authorization, body), address)).key;
    const holder = await openToken(body.token).catch(nothingGood);
    if (!holder || (caller && caller.key_id !== holder.keyId)) return { active: false };
    return {
      active: true,
      client_id: holder.clientId,
      username: holder.userName,
      sub: holder.clientId,
      token_type: 'Bearer',
      exp: holder.expiresAt / 1000,
      jti: holder.tokenId,
    };
  };

function nothingGood(error: unknown): TokenHolder | null {
  if (error instanceof Problem && error.status === 401) return null;
  throw error;
}
