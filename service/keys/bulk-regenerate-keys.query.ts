import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';

export type FreshSecret = Readonly<{
  keyId: string;
  hash: string;
  /** 1: this plan has replaced it before, and the answer with that secret was lost. */
  isRepeated: 0 | 1;
}>;

/**
 * The secret that a repeated chunk replaces is known to nobody: the previous one stays the one before this plan, and
 * keeps its deadline.
 * @returns the ids of those that were still there
 */
export async function replaceSecrets(
  trx: Kysely<Tables>,
  secrets: readonly FreshSecret[],
  { now, graceSeconds }: Readonly<{ now: number; graceSeconds: number }>,
): Promise<Set<string>> {
  const repeated = sql`cast(fresh."isRepeated" as integer) = 1`;
  const previous =
    graceSeconds === 0
      ? sql`previous_hash = null, previous_version = 0, previous_until = 0`
      : sql`previous_hash = case when ${repeated} then previous_hash else secret_hash end,
          previous_version = case when ${repeated} then previous_version else version end,
          previous_until = case when ${repeated} then previous_until else ${sql.lit(now + graceSeconds * 1000)} end`;
  const { rows } = await sql<{ key_id: string }>`update api_keys
    set ${previous}, secret_hash = fresh.hash, secret_created_at = ${now}, version = version + 1
    from ${jsonRows(secrets, ['keyId', 'hash', 'isRepeated'])} as fresh
    where api_keys.key_id = fresh."keyId" returning api_keys.key_id`.execute(trx);
  return new Set(rows.map((row) => row.key_id));
}
