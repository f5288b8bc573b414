import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const rotateSigningKeyRoute =
  ({ signingKeys }: TokensDeps, db: Kysely<Tables>, audit: AuditLog): RouteHandler<Api['rotateSigningKey']> =>
  async ({ actor }) => {
    const row = await db.transaction().execute(async (trx) => {
      const made = await signingKeys.rotate(trx);
      await audit.append(trx, [{ action: 'rotate-signing-key', actor, detail: `${made.alg} ${made.kid}` }]);
      return made;
    });
    await signingKeys.reload();
    return { kid: row.kid, alg: row.alg, createdAt: row.created_at };
  };
