import { sql, type Kysely } from 'kysely';
import { jsonList, jsonRows } from '../database/json-rows.ts';
import type { ApiKeysTable, Tables } from '../database/tables.ts';

/** @returns the ids of the keys that are there now: a user who has one already gets none */
export async function insertKeys(trx: Kysely<Tables>, keys: readonly ApiKeysTable[]): Promise<Set<string>> {
  const [first] = keys;
  if (!first) return new Set();
  const columns = Object.keys(first) as (keyof ApiKeysTable)[];
  const names = sql.join(columns.map((name) => sql.ref(name)));
  // "where true" keeps SQLite from reading "on conflict" as a join.
  const { rows } = await sql<{ key_id: string }>`insert into api_keys (${names})
    select ${names} from ${jsonRows(keys, columns)} as fresh where true
    on conflict (user_id) do nothing returning key_id`.execute(trx);
  return new Set(rows.map((row) => row.key_id));
}

export type KeyOfUser = Readonly<{
  keyId: string;
  clientId: string;
  userName: string;
  userEmail: string | null;
}>;

/** The keys that these users have, by user. */
export async function selectKeysOfUsers(
  trx: Kysely<Tables>,
  userIds: readonly string[],
): Promise<Map<string, KeyOfUser>> {
  const rows = await trx
    .selectFrom('api_keys')
    .select(['user_id', 'key_id', 'client_id', 'user_name', 'user_email'])
    .where(sql<boolean>`user_id in ${jsonList(userIds)}`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      { keyId: row.key_id, clientId: row.client_id, userName: row.user_name, userEmail: row.user_email },
    ]),
  );
}
