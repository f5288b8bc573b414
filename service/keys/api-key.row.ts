import type { ApiKey } from '../api/models/api-key.ts';
import { foldText } from '../database/fold-text.ts';
import type { ApiKeysTable } from '../database/tables.ts';

const namesOf = <Name extends string>(names: Readonly<Record<Name, true>>) => Object.keys(names) as Name[];

/** Every column of a key. The compiler misses one that is left out. */
export const keyColumns = namesOf<keyof ApiKeysTable>({
  key_id: true,
  client_id: true,
  user_id: true,
  user_name: true,
  user_email: true,
  user_active: true,
  user_login: true,
  search_text: true,
  sort_name: true,
  sort_email: true,
  sort_creator: true,
  created_at: true,
  created_by: true,
  secret_hash: true,
  secret_created_at: true,
  last_used_at: true,
  last_used_from: true,
  version: true,
  previous_hash: true,
  previous_version: true,
  previous_until: true,
  expires_at: true,
});

/** The columns an admin may see: all but the hash. */
export const shownColumns = [
  'key_id',
  'client_id',
  'user_id',
  'user_name',
  'user_email',
  'user_active',
  'created_at',
  'created_by',
  'secret_created_at',
  'last_used_at',
  'last_used_from',
  'expires_at',
  'previous_until',
  'version',
] as const;

export type ShownRow = Pick<ApiKeysTable, (typeof shownColumns)[number]>;

/** Zero stands for "never", so that every sort has one total order. */
const timeOrNull = (time: number) => (time === 0 ? null : time);

/** @param now epoch milliseconds: a grace that is over is none */
export const apiKeyOf = (row: ShownRow, now: number): ApiKey => ({
  keyId: row.key_id,
  clientId: row.client_id,
  userId: row.user_id,
  userName: row.user_name,
  userEmail: row.user_email,
  userActive: row.user_active === 1,
  createdAt: row.created_at,
  createdBy: row.created_by,
  secretCreatedAt: row.secret_created_at,
  lastUsedAt: timeOrNull(row.last_used_at),
  lastUsedFrom: row.last_used_from,
  expiresAt: timeOrNull(row.expires_at),
  previousSecretUntil: row.previous_until > now ? row.previous_until : null,
  version: row.version,
});

/** The columns that follow from who owns a key. */
export function ownerColumns(
  owner: Readonly<{ displayName: string; email: string | null; active: boolean; login: string }>,
  clientId: string,
) {
  const [name, email] = [foldText(owner.displayName), foldText(owner.email ?? '')];
  return {
    user_name: owner.displayName,
    user_email: owner.email,
    user_active: owner.active ? 1 : 0,
    user_login: owner.login,
    // Parts folded alone are what the whole would be: nothing is folded across a space.
    search_text: [name, email, foldText(clientId)].filter(Boolean).join(' '),
    sort_name: name,
    sort_email: email,
  };
}
