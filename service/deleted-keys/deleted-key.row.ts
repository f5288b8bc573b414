import type { DeletedKey } from '../api/models/deleted-key.ts';
import type { ApiKeysTable, DeletedKeysTable, JiraUsersTable } from '../database/tables.ts';
import { keyColumns, ownerColumns } from '../keys/api-key.row.ts';

const dayMs = 86_400_000;

/** How long deleted keys can be restored. @param keepDays 0: not at all */
export const keepMsOf = (keepDays: number): number => keepDays * dayMs;

export const deletedColumns = [...keyColumns, 'deleted_at', 'deleted_by', 'plan_id'] as const;

/** The columns of a deleted key that an admin may see. */
export const shownColumns = [
  'key_id',
  'client_id',
  'user_id',
  'user_name',
  'user_email',
  'created_at',
  'last_used_at',
  'deleted_at',
  'deleted_by',
] as const;

export const deletedKeyOf = (
  row: Pick<DeletedKeysTable, (typeof shownColumns)[number]>,
  keepDays: number,
): DeletedKey => ({
  keyId: row.key_id,
  clientId: row.client_id,
  userId: row.user_id,
  userName: row.user_name,
  userEmail: row.user_email,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at === 0 ? null : row.last_used_at,
  deletedAt: row.deleted_at,
  deletedBy: row.deleted_by,
  restorableUntil: row.deleted_at + keepMsOf(keepDays),
});

/**
 * The row of a key that is restored. Its versions are new ones: tokens that were got before the deletion stay dead, those of
 * its previous secret too, which works on until its deadline.
 * @param owner what the directory says of the user now; undefined: nothing, then it is as it was
 */
export function restoredRow(row: DeletedKeysTable, owner: JiraUsersTable | undefined): ApiKeysTable {
  return {
    ...row,
    ...(owner && ownerNow(owner, row)),
    previous_version: row.previous_hash === null ? 0 : row.version + 1,
    version: row.version + 2,
  };
}

/** A login that the directory does not tell is no change. */
const ownerNow = (
  { display_name: displayName, email, active, login }: JiraUsersTable,
  { client_id, user_login }: DeletedKeysTable,
) => ownerColumns({ displayName, email, active: active === 1, login: login || user_login }, client_id);
