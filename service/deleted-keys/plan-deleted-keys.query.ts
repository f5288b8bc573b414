import { sql, type Kysely } from 'kysely';
import type { DeletedKeysSelection, DeletedKeysWarning } from '../api/models/deleted-key.ts';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { freezeItems, frozenColumns } from '../keys/freeze-items.ts';
import { filterDeletedKeys } from './filter-deleted-keys.ts';

/** Freezes a selection, the last deleted first. */
export function freezeDeletedKeys(
  trx: Kysely<Tables>,
  planId: string,
  selection: DeletedKeysSelection,
  oldest: number,
): Promise<number> {
  const keys = selectedKeys(trx, selection, oldest).select([...frozenColumns, 'deleted_at']);
  return freezeItems(trx, planId, keys, 'deleted_at desc, key_id');
}

function selectedKeys(trx: Kysely<Tables>, selection: DeletedKeysSelection, oldest: number) {
  const keys = filterDeletedKeys(trx, selection.kind === 'query' ? selection.filter : {}, oldest);
  switch (selection.kind) {
    case 'ids':
      return keys.where(sql<boolean>`key_id in ${jsonList(selection.keyIds)}`);
    case 'plan':
      return keys.where('plan_id', '=', selection.planId);
    case 'query':
      return selection.except.length === 0
        ? keys
        : keys.where(sql<boolean>`key_id not in ${jsonList(selection.except)}`);
  }
}

/** What an admin should know before restoring. */
export async function selectRestoreWarnings(
  trx: Kysely<Tables>,
  planId: string,
): Promise<DeletedKeysWarning[]> {
  const row = await trx
    .selectFrom('plan_items')
    .innerJoin('deleted_keys', 'deleted_keys.key_id', 'plan_items.key_id')
    .leftJoin('api_keys', 'api_keys.user_id', 'plan_items.user_id')
    .leftJoin('jira_users', 'jira_users.user_id', 'plan_items.user_id')
    .where('plan_items.plan_id', '=', planId)
    .select([
      // One key of each user who has none can be restored.
      sql<number | string>`count(*) - count(distinct case when api_keys.key_id is null
        then plan_items.user_id end)`.as('user_has_key'),
      sql<number | string | null>`sum(case when coalesce(jira_users.active, deleted_keys.user_active) = 0
        then 1 else 0 end)`.as('deactivated_owner'),
    ])
    .executeTakeFirstOrThrow();
  return (['user_has_key', 'deactivated_owner'] as const)
    .map((code) => ({ code, count: Number(row[code] ?? 0) }))
    .filter(({ count }) => count > 0);
}
