import { sql, type Kysely } from 'kysely';
import { foldText } from '../database/fold-text.ts';
import { jsonRows } from '../database/json-rows.ts';
import { raiseRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import type { JiraAccount } from '../jira/jira-client.ts';
import { ownerColumns } from '../keys/api-key.row.ts';

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
  }));
  // "where true" keeps SQLite from reading "on conflict" as a join.
  await sql`insert into jira_users (user_id, display_name, email, active, search_text, synced_at)
    select id, name, email, active, search, ${syncedAt}
    from ${jsonRows(rows, ['id', 'name', 'email', 'active', 'search'])} as fresh where true
    on conflict (user_id) do update set display_name = excluded.display_name, email = excluded.email,
      active = excluded.active, search_text = excluded.search_text, synced_at = excluded.synced_at`.execute(
    trx,
  );
  return updateOwners(trx, users);
}

/** Users that the whole directory no longer has count as deactivated. @returns how many keys changed */
export async function deactivateMissing(trx: Kysely<Tables>, syncedAt: number): Promise<number> {
  await trx.updateTable('jira_users').set({ active: 0 }).where('synced_at', '<', syncedAt).execute();
  const { numUpdatedRows } = await trx
    .updateTable('api_keys')
    .set({ user_active: 0 })
    .where('user_active', '=', 1)
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
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await raiseRevision(trx);
  return Number(numUpdatedRows);
}

async function updateOwners(trx: Kysely<Tables>, users: readonly JiraAccount[]): Promise<number> {
  const byId = new Map(users.map((user) => [user.userId, user]));
  const keys = await sql<{ key_id: string; client_id: string; user_id: string }>`
    select key_id, client_id, api_keys.user_id from api_keys
    join ${jsonRows([...byId.values()].map(fresh), ['id', 'name', 'email', 'active'])} as fresh
      on fresh.id = api_keys.user_id
    where user_name <> fresh.name or coalesce(user_email, '') <> coalesce(fresh.email, '')
      or user_active <> fresh.active`.execute(trx);
  for (const key of keys.rows) {
    const user = byId.get(key.user_id);
    if (!user) continue;
    await trx
      .updateTable('api_keys')
      .set(ownerColumns(user, key.client_id))
      .where('key_id', '=', key.key_id)
      .execute();
  }
  if (keys.rows.length > 0) await raiseRevision(trx);
  return keys.rows.length;
}

const fresh = (user: JiraAccount) => ({
  id: user.userId,
  name: user.displayName,
  email: user.email,
  active: user.active ? 1 : 0,
});
