import { sql, type Kysely } from 'kysely';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';

/** @returns the ids of those that were still there */
export async function deleteKeyRows(trx: Kysely<Tables>, keyIds: readonly string[]): Promise<Set<string>> {
  const rows = await trx
    .deleteFrom('api_keys')
    .where(sql<boolean>`key_id in ${jsonList(keyIds)}`)
    .returning('key_id')
    .execute();
  return new Set(rows.map((row) => row.key_id));
}
