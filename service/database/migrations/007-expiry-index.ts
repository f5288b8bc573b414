import type { Migration } from 'kysely/migration';
import { applyStatements } from './apply-statements.ts';

/** Few keys end: those that do are found without a walk through all others. */
const statements = [
  `create index api_keys_by_expires_at on api_keys (expires_at, key_id) where expires_at > 0`,
];

export const expiryIndex: Migration = { up: (db) => applyStatements(db, statements) };
