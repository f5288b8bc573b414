import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/** When the directory was last read is said with every lookup of users: without a walk through all of them. */
const statements = [`create index jira_users_by_synced_at on jira_users (synced_at)`];

export const lastSyncIndex: Migration = { up: (db) => applyStatements(db, statements) };
