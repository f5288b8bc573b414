import { sql, type Kysely } from 'kysely';
import { foldText } from '../database/fold-text.ts';
import { jsonList, jsonRows } from '../database/json-rows.ts';
import { raiseRevision } from '../database/revision.ts';
import type { ApiKeysTable, Tables } from '../database/tables.ts';
import type { JiraAccount } from '../jira/jira-client.ts';
import { ownerColumns } from '../keys/api-key.row.ts';
import { userMatch } from '../database/user-match.ts';

const readColumns = [
  'id',
  'name',
  'email',
  'active',
  'search',
  'login',
  'match_email',
  'match_login',
  'match_name',
] as const;

/** Writes one page of the directory and what it changes at the keys. @returns how many keys changed */
export async function storeUsers(
  trx: Kysely<Tables>,
  users: readonly JiraAccount[],
  syncedAt: number,
): Promise<number> {
  if (users.length === 0) return 0;
  const rows = users.map((user) => ({
    id: user.userId,
    name: user.displayName,
    email: user.email,
    active: user.active ? 1 : 0,
    search: foldText([user.displayName, user.email].filter(Boolean).join(' ')),
    login: user.login,
    match_email: userMatch(user.email ?? ''),
    match_login: userMatch(user.login),
    match_name: userMatch(user.displayName),
  }));
  // "where true" keeps SQLite from reading "on conflict" as a join. The newer of two runs at once keeps its mark.
  await sql`insert into jira_users (user_id, display_name, email, active, search_text, login,
      match_email, match_login, match_name, synced_at)
    select id, name, email, active, search, login, match_email, match_login, match_name,
      cast(${syncedAt} as bigint)
    from ${jsonRows(rows, readColumns)} as fresh where true
    on conflict (user_id) do update set display_name = excluded.display_name, email = excluded.email,
      active = excluded.active, search_text = excluded.search_text, login = excluded.login,
      match_email = excluded.match_email, match_login = excluded.match_login, match_name = excluded.match_name,
      synced_at = case when jira_users.synced_at > excluded.synced_at
        then jira_users.synced_at else excluded.synced_at end`.execute(trx);
  return updateOwners(trx, users);
}

/**
 * Users that the whole directory no longer has count as deactivated. A key made while it was read is left alone: its
 * owner may be newer than the page they would be on.
 * @returns the ids of the keys that changed; the revision is for the caller to raise, after its audit entry as everywhere
 */
export async function deactivateMissing(trx: Kysely<Tables>, syncedAt: number): Promise<string[]> {
  await trx
    .updateTable('jira_users')
    .set({ active: 0 })
    .where('synced_at', '<', syncedAt)
    .where('active', '=', 1)
    .execute();
  const changed = await trx
    .updateTable('api_keys')
    .set({ user_active: 0 })
    .where('user_active', '=', 1)
    .where('created_at', '<', syncedAt)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('jira_users')
            .select('user_id')
            .whereRef('jira_users.user_id', '=', 'api_keys.user_id')
            .where('jira_users.synced_at', '>=', syncedAt),
        ),
      ),
    )
    .returning('key_id')
    .execute();
  return changed.map((key) => key.key_id);
}

const ownerNames = [
  'user_name',
  'user_email',
  'user_active',
  'user_login',
  'search_text',
  'sort_name',
  'sort_email',
] as const satisfies (keyof ReturnType<typeof ownerColumns>)[];

/** Writes what changed, and only that: most owners are as they were. */
async function updateOwners(trx: Kysely<Tables>, users: readonly JiraAccount[]): Promise<number> {
  const byId = new Map(users.map((user) => [user.userId, user]));
  const owners = await sql<OwnerRow>`
    select key_id, client_id, user_id, user_name, user_email, user_active, user_login from api_keys
    where user_id in ${jsonList([...byId.keys()])}`.execute(trx);
  const changed = owners.rows.flatMap((owner) => {
    const user = byId.get(owner.user_id);
    if (!user || isSame(owner, user)) return [];
    return [{ key_id: owner.key_id, ...ownerColumns(user, owner.client_id) }];
  });
  if (changed.length === 0) return 0;
  const settings = ownerNames.map((name) => sql`${sql.ref(name)} = ${sql.ref(`fresh.${name}`)}`);
  await sql`update api_keys set ${sql.join(settings)}
    from ${jsonRows(changed, ['key_id', ...ownerNames])} as fresh
    where api_keys.key_id = fresh.key_id`.execute(trx);
  await raiseRevision(
    trx,
    changed.map((owner) => owner.key_id),
  );
  return changed.length;
}

type OwnerRow = Pick<
  ApiKeysTable,
  'key_id' | 'client_id' | 'user_id' | 'user_name' | 'user_email' | 'user_active' | 'user_login'
>;

/** Jira Cloud tells no login: that is no change. */
const isSame = (owner: OwnerRow, user: JiraAccount): boolean =>
  owner.user_name === user.displayName &&
  owner.user_email === user.email &&
  (user.login === '' || owner.user_login === user.login) &&
  (owner.user_active === 1) === user.active;
