import { sql, type Kysely } from 'kysely';
import type { PlanWarning, Selection } from '../api/models/plan.ts';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { filterKeys } from './filter-keys.query.ts';

const weekMs = 7 * 86_400_000;

/** Freezes a selection into plan_items, in the order of names, by one statement. */
export async function freezeSelection(
  trx: Kysely<Tables>,
  planId: string,
  selection: Selection,
  now: number,
): Promise<number> {
  const filter = selection.kind === 'query' ? selection.filter : {};
  let keys = filterKeys(trx, filter, now);
  if (selection.kind === 'ids') keys = keys.where(sql<boolean>`key_id in ${jsonList(selection.keyIds)}`);
  else if (selection.except.length > 0) {
    keys = keys.where(sql<boolean>`key_id not in ${jsonList(selection.except)}`);
  }
  const position = sql<number>`row_number() over (order by sort_name, key_id) - 1`.as('position');
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('plan_items')
    .columns(['plan_id', 'position', 'key_id', 'client_id', 'user_id', 'user_name', 'user_email'])
    .expression(
      keys.select([
        sql<string>`${planId}`.as('plan_id'),
        position,
        'key_id',
        'client_id',
        'user_id',
        'user_name',
        'user_email',
      ]),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
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
