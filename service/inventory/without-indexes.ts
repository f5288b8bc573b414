import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Takes the indexes of the keys away while many are put in: made anew afterwards, as the migrations say they are, they cost
 * a fraction. For SQLite.
 * @returns what makes them again, one after the other, so that questions come in between
 */
export async function dropIndexes(db: Kysely<Tables>): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master
    where tbl_name = 'api_keys' and type = 'index' and sql is not null`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  return async () => {
    for (const statement of [...rows.map((row) => row.sql), 'analyze']) {
      await nextTurn();
      await sql.raw(statement).execute(db);
    }
  };
}
