import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import { maxCandidates } from '../api/resolve-users.ts';
import type { Tables } from '../database/tables.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { lastSync, selectNamedUsers } from './resolve-users.query.ts';

/** From the directory and not from Jira: a list of 100,000 people would be as many searches there. */
export const resolveUsersRoute =
  (db: Kysely<Tables>): RouteHandler<Api['resolveUsers']> =>
  async ({ body: { lines } }) => {
    const named = await selectNamedUsers(db, lines);
    const items = lines.map((_line, place) => {
      const users = named.get(place) ?? [];
      return {
        users: users.slice(0, maxCandidates).map((user) => ({
          userId: user.user_id,
          displayName: user.display_name,
          email: user.email,
          active: user.active === 1,
          hasKey: user.has_key === 1,
        })),
        more: users.length > maxCandidates,
      };
    });
    return { syncedAt: await lastSync(db), items };
  };
