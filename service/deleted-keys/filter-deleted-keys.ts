import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { DeletedKeyFilter } from '../api/models/deleted-key.ts';
import { containsWords } from '../database/match-text.ts';
import type { Tables } from '../database/tables.ts';

type DeletedKeysQuery = SelectQueryBuilder<Tables, 'deleted_keys', unknown>;

/**
 * The deleted keys that a filter lets through: one meaning for the list, its total and a selection by query.
 * @param oldest deleted at this time or before, a key can be restored no more
 */
export function filterDeletedKeys(
  db: Kysely<Tables>,
  filter: DeletedKeyFilter,
  oldest: number,
): DeletedKeysQuery {
  let query: DeletedKeysQuery = db.selectFrom('deleted_keys').where('deleted_at', '>', oldest);
  for (const word of containsWords('search_text', filter.search ?? '')) query = query.where(word);
  return query;
}
