import { sql, type Kysely } from 'kysely';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';

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
