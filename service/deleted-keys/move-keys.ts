import { sql, type Kysely } from 'kysely';
import { columnNames } from '../database/column-names.ts';
import { jsonList, jsonRows } from '../database/json-rows.ts';
import type { ApiKeysTable, DeletedKeysTable, Tables } from '../database/tables.ts';
import { keyColumns } from '../keys/api-key.row.ts';
import { insertKeys } from '../keys/insert-keys.ts';
import { deletedColumns, keepMsOf, restoredRow } from './deleted-key.row.ts';

export type Deletion = Readonly<{
  /** epoch milliseconds */
  now: number;
  /** display name of the admin */
  deletedBy: string;
  /** of a bulk delete */
  planId: string | null;
  /** 0: nothing is kept */
  keepDays: number;
}>;

/**
 * Deletes keys, and keeps them to be restored. What is kept is what the delete returns: nobody can change a key in between.
 * @returns those that were still there
 */
export async function deleteKeys(
  trx: Kysely<Tables>,
  keyIds: readonly string[],
  { now, deletedBy, planId, keepDays }: Deletion,
): Promise<ApiKeysTable[]> {
  const rows = await trx
    .deleteFrom('api_keys')
    .where(sql<boolean>`key_id in ${jsonList(keyIds)}`)
    .returning(keyColumns)
    .execute();
  if (keepDays > 0) {
    await keep(
      trx,
      rows.map((row) => ({ ...row, deleted_at: now, deleted_by: deletedBy, plan_id: planId })),
    );
  }
  return rows;
}

/**
 * Puts deleted keys back where they were, as far as their users have no key by now; of two of one user the one that comes
 * first. Takes whatever was deleted after `oldest`.
 * @returns the ids of those restored, and of those that have to stay
 */
export async function undeleteKeys(
  trx: Kysely<Tables>,
  keyIds: readonly string[],
  oldest: number,
): Promise<{ restored: ReadonlySet<string>; refused: ReadonlySet<string> }> {
  const rows = await trx
    .deleteFrom('deleted_keys')
    .where(sql<boolean>`key_id in ${jsonList(keyIds)}`)
    .where('deleted_at', '>', oldest)
    .returning(deletedColumns)
    .execute();
  const place = new Map(keyIds.map((keyId, i) => [keyId, i]));
  const placeOf = (row: DeletedKeysTable) => place.get(row.key_id) ?? 0;
  const ofUser = Map.groupBy(rows, ({ user_id }) => user_id);
  const firsts = [...ofUser.values()].flatMap(
    (own) => own.toSorted((a, b) => placeOf(a) - placeOf(b))[0] ?? [],
  );
  const owners = await selectOwners(trx, firsts);
  const restored = await insertKeys(
    trx,
    firsts.map((row) => restoredRow(row, owners.get(row.user_id))),
  );
  const refused = rows.filter(({ key_id }) => !restored.has(key_id));
  await keep(trx, refused);
  return { restored, refused: new Set(refused.map(({ key_id }) => key_id)) };
}

/** Deletes what is kept. @returns those that were still there */
export const purgeDeleted = (trx: Kysely<Tables>, keyIds: readonly string[]) =>
  trx
    .deleteFrom('deleted_keys')
    .where(sql<boolean>`key_id in ${jsonList(keyIds)}`)
    .returning(['key_id', 'client_id', 'user_name', 'deleted_at'])
    .execute();

/** Deleted at this time or before, a key can be restored no more. */
export const oldestKept = (now: number, keepDays: number): number => now - keepMsOf(keepDays);

async function keep(trx: Kysely<Tables>, rows: readonly DeletedKeysTable[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into deleted_keys (${columnNames(deletedColumns)})
    select ${columnNames(deletedColumns)} from ${jsonRows(rows, deletedColumns)} as kept`.execute(trx);
}

/** What was last read of these users: somebody may have been deactivated while the key was away. */
async function selectOwners(trx: Kysely<Tables>, rows: readonly DeletedKeysTable[]) {
  const owners = await trx
    .selectFrom('jira_users')
    .selectAll()
    .where(sql<boolean>`user_id in ${jsonList(rows.map(({ user_id }) => user_id))}`)
    .execute();
  return new Map(owners.map((owner) => [owner.user_id, owner]));
}
