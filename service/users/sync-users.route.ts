import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import { raiseRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { JiraAccount, JiraClient } from '../jira/jira-client.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { deactivateMissing, storeUsers } from './sync-users.query.ts';

/** Users per transaction: other requests come in between. */
const chunk = 500;

export type SyncUsersDeps = Readonly<{
  db: Kysely<Tables>;
  audit: AuditLog;
  jira: JiraClient;
  clock: () => number;
}>;

/**
 * If Jira fails in the middle, what was read stays, nobody unseen is taken for deactivated, and the audit log says how
 * far it came.
 */
export const syncUsersRoute =
  ({ db, audit, jira, clock }: SyncUsersDeps): RouteHandler<Api['syncUsers']> =>
  async ({ session, actor }) => {
    const done = { users: 0, deactivated: 0, changedKeys: 0 };
    const syncedAt = clock();
    const record = (trx: Kysely<Tables>, what: typeof done, end = '') =>
      audit.append(trx, [{ action: 'sync-users', actor, detail: `${describe(what)}${end}` }]);
    try {
      for await (const page of jira.allUsers(session.jiraAuthorization)) {
        for (const users of chunksOf(page)) {
          done.changedKeys += await transact(db, (trx) => storeUsers(trx, users, syncedAt));
          done.users += users.length;
          done.deactivated += users.filter((user) => !user.active).length;
          await nextTurn();
        }
      }
    } catch (error) {
      const code = error instanceof Problem ? error.code : 'internal';
      await transact(db, (trx) => record(trx, done, `; stopped by ${code}`));
      throw error;
    }
    const changedKeys = await transact(db, async (trx) => {
      // An empty directory means a Jira account that may not browse users, not a company without people.
      const missing = done.users > 0 ? await deactivateMissing(trx, syncedAt) : [];
      await record(trx, { ...done, changedKeys: done.changedKeys + missing.length });
      if (missing.length > 0) await raiseRevision(trx, missing);
      return done.changedKeys + missing.length;
    });
    return { ...done, changedKeys, syncedAt };
  };

const describe = (done: Readonly<{ users: number; deactivated: number; changedKeys: number }>) =>
  `${done.users} users, ${done.deactivated} deactivated, ${done.changedKeys} API keys updated`;

function* chunksOf(users: readonly JiraAccount[]) {
  for (let i = 0; i < users.length; i += chunk) yield users.slice(i, i + chunk);
}
