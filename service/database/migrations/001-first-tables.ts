import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

const statements = [
  // `row_no` is only there to give the search index a stable number for a row.
  `create table api_keys (
    row_no integer primary key, key_id text not null unique, client_id text not null unique,
    user_id text not null unique, user_name text not null, user_email text, user_active integer not null,
    search_text text not null, sort_name text not null, sort_email text not null, sort_creator text not null,
    created_at bigint not null, created_by text not null, secret_hash text not null,
    secret_created_at bigint not null, last_used_at bigint not null, version bigint not null)`,
  ...['sort_name', 'sort_email', 'sort_creator', 'created_at', 'secret_created_at', 'last_used_at'].map(
    (column) => `create index api_keys_by_${column} on api_keys (${column}, key_id)`,
  ),
  `create index api_keys_by_client_id on api_keys (client_id, key_id)`,
  `create index api_keys_deactivated on api_keys (sort_name, key_id) where user_active = 0`,
  `create table jira_users (
    user_id text not null primary key, display_name text not null, email text, active integer not null,
    search_text text not null, synced_at bigint not null)`,
  `create table plans (
    plan_id text not null primary key, action text not null, actor_id text not null, count bigint not null,
    created_at bigint not null, expires_at bigint not null)`,
  `create table plan_items (
    plan_id text not null references plans (plan_id) on delete cascade, position bigint not null,
    key_id text not null, client_id text not null, user_id text not null, user_name text not null,
    user_email text, outcome text, primary key (plan_id, position)) without rowid`,
  `create table audit_log (
    audit_id integer primary key, at bigint not null, action text not null, actor_id text not null,
    actor_name text not null, address text not null, key_id text, client_id text, user_name text, detail text,
    search_text text not null, mac text not null)`,
  `create index audit_log_by_action on audit_log (action, audit_id)`,
  `create table ended_sessions (session_id text not null primary key, expires_at bigint not null)`,
  `create table counters (name text not null primary key, value bigint not null)`,
  `insert into counters (name, value) values ('revision', 0), ('last_audit_id', 0)`,
];

export const firstTables: Migration = { up: (db) => applyStatements(db, statements) };
