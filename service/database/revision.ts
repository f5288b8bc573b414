import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Marks, in the transaction of a change, that the keys are not what they were: cached counts end here. */
export async function raiseRevision(trx: Kysely<Tables>): Promise<void> {
  await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'revision')
    .execute();
}

/** `currentRevision`, compiled once, for what asks all the time. */
export function revisionReader(db: Kysely<Tables>): () => Promise<number> {
  const query = db.selectFrom('counters').select('value').where('name', '=', 'revision').compile();
  return async () => (await db.executeQuery<{ value: number }>(query)).rows[0]?.value ?? 0;
}

export async function currentRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'revision')
    .executeTakeFirst();
  return row?.value ?? 0;
}
