import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { Sessions } from './sessions.ts';

export const endSessionRoute =
  (db: Kysely<Tables>, audit: AuditLog, sessions: Sessions): RouteHandler<Api['endSession']> =>
  async ({ session, actor }) => {
    await transact(db, async (trx) => {
      await sessions.end(trx, session);
      await audit.append(trx, [{ action: 'end-session', actor }]);
    });
    return undefined;
  };
