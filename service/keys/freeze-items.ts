import { sql, type Expression, type Kysely } from 'kysely';
import { columnNames } from '../database/column-names.ts';
import type { Tables } from '../database/tables.ts';

/** What a plan keeps of each key. */
export const frozenColumns = ['key_id', 'client_id', 'user_id', 'user_name', 'user_email'] as const;

/**
 * Freezes keys into plan_items, by one statement.
 * @param keys a query of the frozen columns, and of what they are ordered by
 * @param order written as in SQL
 * @returns how many
 */
export async function freezeItems(
  trx: Kysely<Tables>,
  planId: string,
  keys: Expression<unknown>,
  order: string,
): Promise<number> {
  const names = columnNames(frozenColumns);
  const { numAffectedRows } = await sql`insert into plan_items (plan_id, position, ${names})
    select ${planId}, row_number() over (order by ${sql.raw(order)}) - 1, ${names}
    from ${keys} as chosen`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
