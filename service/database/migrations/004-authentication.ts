import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/** What the authentication phase needs: the previous secret and its deadline, expiry, signing keys, ended tokens, limits. */
const statements = [
  `alter table api_keys add column user_login text not null default ''`,
  `alter table api_keys add column previous_hash text`,
  `alter table api_keys add column previous_version bigint not null default 0`,
  `alter table api_keys add column previous_until bigint not null default 0`,
  `alter table api_keys add column expires_at bigint not null default 0`,
  `alter table api_keys add column last_used_from text`,
  `alter table plans add column grace_seconds bigint not null default 0`,
  `create table signing_keys (
    kid text not null primary key, alg text not null, public_jwk text not null, sealed_private text not null,
    created_at bigint not null, retired_at bigint not null)`,
  `create table revoked_tokens (token_id text not null primary key, expires_at bigint not null)`,
  `create table rate_counters (
    subject text not null, window_start bigint not null, count bigint not null, primary key (subject, window_start))`,
  `create index rate_counters_by_window on rate_counters (window_start)`,
];

export const authentication: Migration = { up: (db) => applyStatements(db, statements) };
