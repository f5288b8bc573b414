import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/**
 * Deleted keys that can be restored yet: the row as it was, in a table of its own, so that nothing which reads keys can
 * take a deleted one for a key.
 */
const statements = [
  `create table deleted_keys (
    key_id text not null primary key, client_id text not null, user_id text not null, user_name text not null,
    user_email text, user_active integer not null, user_login text not null, search_text text not null,
    sort_name text not null, sort_email text not null, sort_creator text not null, created_at bigint not null,
    created_by text not null, secret_hash text not null, secret_created_at bigint not null,
    last_used_at bigint not null, last_used_from text, version bigint not null, previous_hash text,
    previous_version bigint not null, previous_until bigint not null, expires_at bigint not null,
    deleted_at bigint not null, deleted_by text not null, plan_id text)`,
  `create index deleted_keys_by_deleted_at on deleted_keys (deleted_at, key_id)`,
  `create index deleted_keys_by_plan_id on deleted_keys (plan_id)`,
];

export const deletedKeys: Migration = { up: (db) => applyStatements(db, statements) };
