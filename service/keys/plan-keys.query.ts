import { sql, type Kysely } from 'kysely';
import type { Plan, PlanWarning, Selection } from '../api/models/plan.ts';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { filterKeys } from './filter-keys.query.ts';
import { freezeItems, frozenColumns } from './freeze-items.ts';
import { sampleSize } from './open-plan.ts';

const weekMs = 7 * 86_400_000;

/**
 * Freezes a selection into plan_items by one statement, the oldest keys first: they lie beside each other in the
 * database, so that a chunk writes a tenth of the pages that one in the order of names would.
 */
export async function freezeSelection(
  trx: Kysely<Tables>,
  planId: string,
  selection: Selection,
  now: number,
): Promise<number> {
  const keys = selectedKeys(trx, selection, now).select([...frozenColumns, 'created_at']);
  return freezeItems(trx, planId, keys, 'created_at, key_id');
}

/** The first of a selection, as the list shows them. */
export const selectSample = (
  trx: Kysely<Tables>,
  selection: Selection,
  now: number,
): Promise<Plan['sample']> =>
  selectedKeys(trx, selection, now)
    .select(['key_id as keyId', 'client_id as clientId', 'user_name as userName', 'user_email as userEmail'])
    .orderBy('sort_name')
    .orderBy('key_id')
    .limit(sampleSize)
    .execute();

function selectedKeys(trx: Kysely<Tables>, selection: Selection, now: number) {
  const keys = filterKeys(trx, selection.kind === 'query' ? selection.filter : {}, now);
  if (selection.kind === 'ids') return keys.where(sql<boolean>`key_id in ${jsonList(selection.keyIds)}`);
  return selection.except.length === 0
    ? keys
    : keys.where(sql<boolean>`key_id not in ${jsonList(selection.except)}`);
}

/** What an admin should know before confirming. */
export async function selectWarnings(
  trx: Kysely<Tables>,
  planId: string,
  actorId: string,
  now: number,
): Promise<PlanWarning[]> {
  const row = await trx
    .selectFrom('plan_items')
    .innerJoin('api_keys', 'api_keys.key_id', 'plan_items.key_id')
    .where('plan_id', '=', planId)
    .select([
      sql<number | string | null>`sum(case when last_used_at > ${now - weekMs} then 1 else 0 end)`.as(
        'used_recently',
      ),
      sql<number | string | null>`sum(case when user_active = 0 then 1 else 0 end)`.as('deactivated_owner'),
      sql<number | string | null>`sum(case when api_keys.user_id = ${actorId} then 1 else 0 end)`.as(
        'own_key',
      ),
    ])
    .executeTakeFirstOrThrow();
  return (['used_recently', 'deactivated_owner', 'own_key'] as const)
    .map((code) => ({ code, count: Number(row[code] ?? 0) }))
    .filter(({ count }) => count > 0);
}
