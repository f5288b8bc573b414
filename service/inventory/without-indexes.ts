import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Keys that the search index takes in at once: other questions come in between. */
const chunk = 1000;

/**
 * Takes the indexes of the keys away while many are put in: made anew afterwards, as the migrations say they are, they cost
 * a fraction. For SQLite.
 * @returns what makes the indexes again, and what fills the search index, which takes longest
 */
export async function dropIndexes(db: Kysely<Tables>) {
  const { rows } = await sql<{ type: 'index' | 'trigger'; name: string; sql: string }>`
    select type, name, sql from sqlite_master
    where tbl_name = 'api_keys' and type in ('index', 'trigger') and sql is not null`.execute(db);
  for (const { type, name } of rows) await sql`drop ${sql.raw(type)} ${sql.ref(name)}`.execute(db);
  return {
    makeIndexes: async (): Promise<void> => {
      for (const row of rows) if (row.type === 'index') await sql.raw(row.sql).execute(db);
      await sql`analyze`.execute(db);
    },
    fillSearchIndex: async (): Promise<void> => {
      for (let last: number | null = 0; last !== null;) {
        last = await indexSome(db, last);
        await nextTurn();
      }
    },
  };
}

/** @returns the number of the last row that was taken in; null: there is none left */
async function indexSome(db: Kysely<Tables>, after: number): Promise<number | null> {
  const some = sql`select row_no, search_text from api_keys where row_no > ${after} order by row_no limit ${chunk}`;
  await sql`insert into api_keys_search (rowid, search_text) ${some}`.execute(db);
  const { rows } = await sql<{ last: number | null }>`select max(row_no) as last from (${some})`.execute(db);
  return rows[0]?.last ?? null;
}
