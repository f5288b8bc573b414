import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { KeyFilter } from '../api/models/api-key.ts';
import { keysMatch } from '../database/match-text.ts';
import type { Tables } from '../database/tables.ts';

const dayMs = 86_400_000;

export type KeysQuery = SelectQueryBuilder<Tables, 'api_keys', unknown>;

/**
 * The keys that a filter lets through: one meaning for the list, its total and a selection by query.
 * @param now epoch milliseconds, for the age filter
 */
export function filterKeys(db: Kysely<Tables>, filter: KeyFilter, now: number): KeysQuery {
  let query: KeysQuery = db.selectFrom('api_keys');
  for (const condition of keysMatch(db, filter.search ?? '')) query = query.where(condition);
  // Written out, since the partial index of deactivated owners does not serve a parameter.
  if (filter.userState !== undefined) {
    query = query.where('user_active', '=', sql.lit(filter.userState === 'active' ? 1 : 0));
  }
  if (filter.neverUsed !== undefined) query = query.where('last_used_at', filter.neverUsed ? '=' : '>', 0);
  if (filter.secretOlderThanDays !== undefined) {
    query = query.where('secret_created_at', '<', now - filter.secretOlderThanDays * dayMs);
  }
  return query;
}
