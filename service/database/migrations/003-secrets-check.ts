import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** By this the service knows that a secrets file is the one its database was filled with. */
export const secretsCheck: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql
      .raw('create table secrets_check (pepper_id text not null primary key, check_value text not null)')
      .execute(db);
  },
};
