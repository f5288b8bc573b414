import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { engineOf } from '../engine-of.ts';

/** A trigram index over search_text, so that a search costs what it finds and not what there is. */
export const searchIndex: Migration = {
  up: async (db) => {
    for (const statement of engineOf(db).searchIndex) await sql.raw(statement).execute(db);
  },
};
