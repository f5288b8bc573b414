import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/** For each key, also of deleted ones, the revision of its last change; and by which number this database is known. */
const statements = [
  `create table key_changes (key_id text not null primary key, revision bigint not null)`,
  `create index key_changes_by_revision on key_changes (revision, key_id)`,
  // Any key that is there was made by a change: the counter is at 1 at least.
  `insert into key_changes (key_id, revision) select key_id, 1 from api_keys`,
];

export const keyChanges: Migration = {
  up: async (db) => {
    await applyStatements(db, statements);
    await sql`insert into counters (name, value) values ('database', ${randomInt(2 ** 47)})`.execute(db);
  },
};
