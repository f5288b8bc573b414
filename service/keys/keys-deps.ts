import type { Kysely } from 'kysely';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import type { Pepper, SecretFormat } from './client-secret.ts';

/** What the handlers of keys need. */
export type KeysDeps = Readonly<{
  db: Kysely<Tables>;
  audit: AuditLog;
  pepper: Pepper;
  secretFormat: SecretFormat;
  /** How many days a deleted key can be restored; 0: what is deleted is gone. */
  keepDeletedDays: number;
  /** epoch milliseconds */
  clock: () => number;
}>;
