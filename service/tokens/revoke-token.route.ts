import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { clientOfRequest } from './client-of-request.ts';
import { insertRevoked } from './revoke-token.query.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const revokeTokenRoute =
  (
    { authenticateKey, openToken }: TokensDeps,
    db: Kysely<Tables>,
    clock: () => number,
  ): RouteHandler<Api['revokeToken']> =>
  async ({ body, headers, address }) => {
    const { key } = await authenticateKey(clientOfRequest(headers.authorization, body), address);
    const holder = await openToken(body.token).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    });
    if (holder && holder.keyId !== key.key_id) throw new Problem('token_foreign');
    if (holder) await insertRevoked(db, holder, clock());
    return undefined;
  };
