import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import type { JiraClient } from '../jira/jira-client.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { selectDeactivated, selectOwners } from './search-users.query.ts';

/** Users that a picker can show at once. */
const defaultLimit = 20;

/** Active users from Jira, live; deactivated ones from the directory, so that a picker can say why they are refused. */
export const searchUsersRoute =
  (db: Kysely<Tables>, jira: JiraClient): RouteHandler<Api['searchUsers']> =>
  async ({ query: { query, limit = defaultLimit }, session }) => {
    const live = await jira.searchUsers(session.jiraAuthorization, query, limit + 1);
    const seen = new Set(live.map((user) => user.userId));
    const deactivated = (await selectDeactivated(db, query, limit + 1)).filter(
      (user) => !seen.has(user.userId),
    );
    const all = [...live, ...deactivated];
    const shown = all.slice(0, limit);
    const owners = await selectOwners(
      db,
      shown.map((user) => user.userId),
    );
    return {
      items: shown.map((user) => ({ ...user, hasKey: owners.has(user.userId) })),
      truncated: all.length > limit,
    };
  };
