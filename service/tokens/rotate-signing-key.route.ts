import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { TokensDeps } from './tokens-deps.ts';

export const rotateSigningKeyRoute =
  (
    { signingKeys, changes }: TokensDeps,
    db: Kysely<Tables>,
    audit: AuditLog,
  ): RouteHandler<Api['rotateSigningKey']> =>
  async ({ actor }) => {
    const fresh = await signingKeys.make();
    await transact(db, async (trx) => {
      await audit.append(trx, [{ action: 'rotate-signing-key', actor, detail: `${fresh.alg} ${fresh.kid}` }]);
      await signingKeys.rotate(trx, fresh);
      await changes.raise(trx, 'signing-keys');
    });
    await signingKeys.reload();
    return { kid: fresh.kid, alg: fresh.alg, createdAt: fresh.created_at };
  };
