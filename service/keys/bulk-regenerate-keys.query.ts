import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';

/** @returns the ids of those that were still there */
export async function replaceSecrets(
  trx: Kysely<Tables>,
  hashes: readonly { keyId: string; hash: string }[],
  now: number,
): Promise<Set<string>> {
  const { rows } = await sql<{ key_id: string }>`update api_keys
    set secret_hash = fresh.hash, secret_created_at = ${now}, version = version + 1
    from ${jsonRows(hashes, ['keyId', 'hash'])} as fresh
    where api_keys.key_id = fresh."keyId" returning api_keys.key_id`.execute(trx);
  return new Set(rows.map((row) => row.key_id));
}
