import { sql, type Kysely } from 'kysely';
import { jsonRows } from './json-rows.ts';
import type { Tables } from './tables.ts';

/**
 * Marks, in the transaction of a change, that the keys are not what they were: cached counts end here, and consoles that
 * keep an inventory read these keys anew. The counter stays locked until the transaction ends, so that revisions are
 * committed in their order: who has read one has missed none before it.
 * @param keyIds of every key that was made, changed, restored or deleted; last uses do not count
 */
export async function raiseRevision(trx: Kysely<Tables>, keyIds: readonly string[]): Promise<void> {
  const { value } = await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'revision')
    .returning('value')
    .executeTakeFirstOrThrow();
  if (keyIds.length === 0) return;
  const changed = [...new Set(keyIds)].map((id) => ({ id }));
  // "where true" keeps SQLite from reading "on conflict" as a join.
  await sql`insert into key_changes (key_id, revision)
    select id, cast(${value} as bigint) from ${jsonRows(changed, ['id'])} as changed where true
    on conflict (key_id) do update set revision = excluded.revision`.execute(trx);
}

/** `currentRevision`, compiled once, for what asks all the time. */
export function revisionReader(db: Kysely<Tables>): () => Promise<number> {
  const query = db.selectFrom('counters').select('value').where('name', '=', 'revision').compile();
  return async () => (await db.executeQuery<{ value: number }>(query)).rows[0]?.value ?? 0;
}

export async function currentRevision(db: Kysely<Tables>): Promise<number> {
  return counterOf(db, 'revision');
}

/** The number that this database was given when it was made: revisions of another one say nothing here. */
export const databaseNumber = (db: Kysely<Tables>): Promise<number> => counterOf(db, 'database');

async function counterOf(db: Kysely<Tables>, name: string): Promise<number> {
  const row = await db.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? 0;
}
