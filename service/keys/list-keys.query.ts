import { sql, type Kysely } from 'kysely';
import type { ApiKey, KeyFilter, KeySort } from '../api/models/api-key.ts';
import type { Tables } from '../database/tables.ts';
import type { Position, PositionShape } from '../plugins/cursor.ts';
import { apiKeyOf, shownColumns } from './api-key.row.ts';
import { filterKeys } from './filter-keys.query.ts';

const sortColumns = {
  userName: 'sort_name',
  userEmail: 'sort_email',
  clientId: 'client_id',
  createdAt: 'created_at',
  createdBy: 'sort_creator',
  secretCreatedAt: 'secret_created_at',
  lastUsedAt: 'last_used_at',
} as const satisfies Record<KeySort, keyof Tables['api_keys']>;

/** What a cursor of this sort holds: a time or a folded text, and the key's id. */
export const positionShapeOf = (sort: KeySort): PositionShape => [
  sortColumns[sort].endsWith('_at') ? 'number' : 'string',
  'string',
];

export type KeyListing = Readonly<{
  filter: KeyFilter;
  sort: KeySort;
  order: 'asc' | 'desc';
  after?: Position;
  limit: number;
}>;
export type ListedKey = { key: ApiKey; position: Position };

/** One page by keyset (never OFFSET): the hundredth page costs what the first does. */
export async function selectKeys(db: Kysely<Tables>, listing: KeyListing, now: number): Promise<ListedKey[]> {
  const { sort, order, after, limit } = listing;
  const column = sortColumns[sort];
  let query = filterKeys(db, listing.filter, now)
    .select([...shownColumns, column])
    .orderBy(column, order)
    .orderBy('key_id', order)
    .limit(limit);
  if (after) {
    const beyond = sql.raw(order === 'asc' ? '>' : '<');
    query = query.where(
      sql<boolean>`(${sql.ref(column)}, ${sql.ref('key_id')}) ${beyond} (${after[0]}, ${after[1]})`,
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ key: apiKeyOf(row, now), position: [row[column], row.key_id] }));
}

/** How many keys a filter lets through. */
export async function countKeys(db: Kysely<Tables>, filter: KeyFilter, now: number): Promise<number> {
  const row = await filterKeys(db, filter, now)
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}
