import type { AuditAction } from '../api/models/audit-entry.ts';

/**
 * The tables, as Kysely sees them. Portable by rule: ids are text made by us, times epoch milliseconds, booleans 0 or 1.
 * The DDL is in `migrations/`.
 */
export type Tables = {
  api_keys: ApiKeysTable;
  deleted_keys: DeletedKeysTable;
  key_changes: KeyChangesTable;
  jira_users: JiraUsersTable;
  plans: PlansTable;
  plan_items: PlanItemsTable;
  audit_log: AuditLogTable;
  ended_sessions: EndedSessionsTable;
  counters: CountersTable;
  secrets_check: SecretsCheckTable;
  signing_keys: SigningKeysTable;
  revoked_tokens: RevokedTokensTable;
  rate_counters: RateCountersTable;
};

export type ApiKeysTable = {
  key_id: string;
  client_id: string;
  /** Unique: one key per user is the database's word, not only ours. */
  user_id: string;
  user_name: string;
  user_email: string | null;
  user_active: number;
  /** Jira Data Center's user name, by which it is told whom a request is made for; '' where it is not known. */
  user_login: string;
  /** Folded name, e-mail and client id: what a search looks into. */
  search_text: string;
  /** Folded name, e-mail and creator: what sorting goes by, alike on every engine. */
  sort_name: string;
  sort_email: string;
  sort_creator: string;
  created_at: number;
  created_by: string;
  secret_hash: string;
  secret_created_at: number;
  /** 0: never used. Not null, so that every sort has one total order on every engine. */
  last_used_at: number;
  /** Network of the last use: an IPv4 /24 or IPv6 /48. */
  last_used_from: string | null;
  version: number;
  /** The secret before this one, its version, and until when both still work (0: there is none). */
  previous_hash: string | null;
  previous_version: number;
  previous_until: number;
  /** 0: never. */
  expires_at: number;
};

/** A key that was deleted and can be restored yet, as it was. */
export type DeletedKeysTable = ApiKeysTable & {
  deleted_at: number;
  /** display name of the admin */
  deleted_by: string;
  /** of the bulk delete, if it was one */
  plan_id: string | null;
};

/** The directory as last read from Jira: who exists, who is deactivated. */
export type JiraUsersTable = {
  user_id: string;
  display_name: string;
  email: string | null;
  active: number;
  search_text: string;
  synced_at: number;
  /** As in the table of keys. */
  login: string;
  /** By which a list of users is looked up (`userMatch`); '' where there is none. */
  match_email: string;
  match_login: string;
  match_name: string;
};

export type PlansTable = {
  plan_id: string;
  action: string;
  actor_id: string;
  count: number;
  /** How long the secrets that a regenerate replaces go on working. */
  grace_seconds: number;
  /** When the keys that it creates expire; 0: never. */
  key_expires_at: number;
  created_at: number;
  expires_at: number;
};

/**
 * The frozen list. It keeps what a result names, since the key itself may be gone by then. What is to be created has its ids from the
 * start, so that a repeated chunk knows the keys it made.
 */
export type PlanItemsTable = {
  plan_id: string;
  position: number;
  key_id: string;
  client_id: string;
  user_id: string;
  user_name: string;
  user_email: string | null;
  /** null until done; then the outcome of its results. */
  outcome: string | null;
};

export type AuditLogTable = {
  audit_id: number;
  at: number;
  action: AuditAction;
  actor_id: string;
  actor_name: string;
  address: string;
  key_id: string | null;
  client_id: string | null;
  user_name: string | null;
  detail: string | null;
  search_text: string;
  /** HMAC over this row and the row before it. */
  mac: string;
};

export type EndedSessionsTable = { session_id: string; expires_at: number };
/** The revision of the last change of every key, also of those that are deleted. */
export type KeyChangesTable = { key_id: string; revision: number };
/** `revision` is raised in the transaction of every change of keys; `database` tells this database from any other. */
export type CountersTable = { name: string; value: number };
/** An HMAC of a fixed word by each pepper in use: it tells a wrong secrets file, and nothing of the pepper. */
export type SecretsCheckTable = { pepper_id: string; check_value: string };

/** Keys that sign access tokens. The private half is sealed (AES-256-GCM): the database alone signs nothing. */
export type SigningKeysTable = {
  kid: string;
  alg: string;
  public_jwk: string;
  sealed_private: string;
  created_at: number;
  /** 0: in use; otherwise since when it only verifies. */
  retired_at: number;
};
/** Tokens ended one by one, kept until they would have expired. */
export type RevokedTokensTable = { token_id: string; expires_at: number };
/** Events counted for a limit, by what is limited and the start of its window: one truth for all replicas. */
export type RateCountersTable = { subject: string; window_start: number; count: number };
