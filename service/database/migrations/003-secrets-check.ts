import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/** By this the service knows that a secrets file is the one its database was filled with. */
export const secretsCheck: Migration = {
  up: (db) =>
    applyStatements(db, [
      'create table secrets_check (pepper_id text not null primary key, check_value text not null)',
    ]),
};
