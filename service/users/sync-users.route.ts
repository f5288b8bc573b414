import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import type { JiraAccount, JiraClient } from '../jira/jira-client.ts';
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

/** If Jira fails in the middle, what was read stays and nobody unseen is taken for deactivated. */
export const syncUsersRoute =
  ({ db, audit, jira, clock }: SyncUsersDeps): RouteHandler<Api['syncUsers']> =>
  async ({ session, actor }) => {
    const syncedAt = clock();
    let users = 0;
    let deactivated = 0;
    let changedKeys = 0;
    for await (const page of jira.allUsers(session.jiraAuthorization)) {
      users += page.length;
      deactivated += page.filter((user) => !user.active).length;
      for (const part of chunksOf(page)) {
        changedKeys += await db.transaction().execute((trx) => storeUsers(trx, part, syncedAt));
        await nextTurn();
      }
    }
    await db.transaction().execute(async (trx) => {
      // An empty directory means a Jira account that may not browse users, not a company without people.
      if (users > 0) changedKeys += await deactivateMissing(trx, syncedAt);
      const detail = `${users} users, ${deactivated} deactivated, ${changedKeys} API keys updated`;
      await audit.append(trx, [{ action: 'sync-users', actor, detail }]);
    });
    return { users, deactivated, changedKeys, syncedAt };
  };

function* chunksOf(users: readonly JiraAccount[]) {
  for (let i = 0; i < users.length; i += chunk) yield users.slice(i, i + chunk);
}
