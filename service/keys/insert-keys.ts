import { sql, type Kysely } from 'kysely';
import { columnNames } from '../database/column-names.ts';
import { jsonRows } from '../database/json-rows.ts';
import type { ApiKeysTable, Tables } from '../database/tables.ts';
import { keyColumns } from './api-key.row.ts';

/** The unique constraints decide who may have a key, not a check before. @returns the ids of those that got in */
export async function insertKeys(trx: Kysely<Tables>, keys: readonly ApiKeysTable[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const names = columnNames(keyColumns);
  // "where true" keeps SQLite from reading "on conflict" as a join.
  const { rows } = await sql<{ key_id: string }>`insert into api_keys (${names})
    select ${names} from ${jsonRows(keys, keyColumns)} as fresh where true
    on conflict do nothing returning key_id`.execute(trx);
  return new Set(rows.map(({ key_id }) => key_id));
}
