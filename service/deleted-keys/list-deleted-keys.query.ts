import { sql, type Kysely } from 'kysely';
import type { DeletedKeyFilter } from '../api/models/deleted-key.ts';
import type { Tables } from '../database/tables.ts';
import type { Position } from '../plugins/cursor.ts';
import { shownColumns } from './deleted-key.row.ts';
import { filterDeletedKeys } from './filter-deleted-keys.ts';

export type DeletedKeyListing = Readonly<{
  filter: DeletedKeyFilter;
  order: 'asc' | 'desc';
  after?: Position;
  limit: number;
  oldest: number;
}>;

/** One page by keyset, in the order of deletion. */
export async function selectDeletedKeys(db: Kysely<Tables>, listing: DeletedKeyListing) {
  const { filter, order, after, limit, oldest } = listing;
  let query = filterDeletedKeys(db, filter, oldest)
    .select(shownColumns)
    .orderBy('deleted_at', order)
    .orderBy('key_id', order)
    .limit(limit);
  if (after) {
    const beyond = sql.raw(order === 'asc' ? '>' : '<');
    query = query.where(sql<boolean>`(deleted_at, key_id) ${beyond} (${after[0]}, ${after[1]})`);
  }
  return query.execute();
}

/** How many deleted keys a filter lets through. */
export async function countDeletedKeys(
  db: Kysely<Tables>,
  filter: DeletedKeyFilter,
  oldest: number,
): Promise<number> {
  const row = await filterDeletedKeys(db, filter, oldest)
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}
