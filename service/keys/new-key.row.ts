import { foldText } from '../database/fold-text.ts';
import type { ApiKeysTable } from '../database/tables.ts';
import type { JiraAccount } from '../jira/jira-client.ts';
import { ownerColumns } from './api-key.row.ts';

export type NewKey = Readonly<{
  keyId: string;
  clientId: string;
  user: JiraAccount;
  /** Display name of the admin. */
  createdBy: string;
  secretHash: string;
  /** epoch milliseconds; 0: never */
  expiresAt: number;
}>;

/** The row of a key that nobody has used yet. @param now epoch milliseconds */
export const newKeyRow = (key: NewKey, now: number): ApiKeysTable => ({
  key_id: key.keyId,
  client_id: key.clientId,
  user_id: key.user.userId,
  ...ownerColumns(key.user, key.clientId),
  sort_creator: foldText(key.createdBy),
  created_at: now,
  created_by: key.createdBy,
  secret_hash: key.secretHash,
  secret_created_at: now,
  last_used_at: 0,
  last_used_from: null,
  version: 1,
  previous_hash: null,
  previous_version: 0,
  previous_until: 0,
  expires_at: key.expiresAt,
});
