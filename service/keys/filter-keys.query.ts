import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { KeyFilter } from '../api/models/api-key.ts';
import { keysMatch } from '../database/match-text.ts';
import type { Tables } from '../database/tables.ts';

const dayMs = 86_400_000;

export type KeysQuery = SelectQueryBuilder<Tables, 'api_keys', unknown>;

const ago = (days: number, now: number) => now - days * dayMs;
const ahead = (days: number, now: number) => now + days * dayMs;
const at = (time: number) => time;

/** The filters that hold one time of a key against one bound. */
const bounds = [
  ['lastUseWithinDays', 'last_used_at', '>=', ago],
  ['lastUseOlderThanDays', 'last_used_at', '<', ago],
  ['secretWithinDays', 'secret_created_at', '>=', ago],
  ['secretOlderThanDays', 'secret_created_at', '<', ago],
  ['createdFrom', 'created_at', '>=', at],
  ['createdBefore', 'created_at', '<', at],
  ['expiresWithinDays', 'expires_at', '<=', ahead],
  ['expiresAfterDays', 'expires_at', '>', ahead],
] as const;

/**
 * The keys that a filter lets through: one meaning for the list, its total, a selection by query and the overview.
 * @param now epoch milliseconds, for the filters in days
 */
export function filterKeys(db: Kysely<Tables>, filter: KeyFilter, now: number): KeysQuery {
  let query: KeysQuery = db.selectFrom('api_keys');
  for (const condition of keysMatch(db, filter.search ?? '')) query = query.where(condition);
  // Written out, since the partial index of deactivated owners does not serve a parameter.
  if (filter.userState !== undefined) {
    query = query.where('user_active', '=', sql.lit(filter.userState === 'active' ? 1 : 0));
  }
  for (const [name, column, operator, timeOf] of bounds) {
    const bound = filter[name];
    if (bound !== undefined) query = query.where(column, operator, timeOf(bound, now));
  }
  return filterExpiry(filterUse(query, filter), filter, now);
}

/** Zero stands for "never", which is no use of long ago. */
function filterUse(keys: KeysQuery, filter: KeyFilter): KeysQuery {
  const { neverUsed, lastUseWithinDays, lastUseOlderThanDays } = filter;
  const wasUsed = neverUsed === false || (lastUseWithinDays ?? lastUseOlderThanDays) !== undefined;
  const used = wasUsed ? keys.where('last_used_at', '>', 0) : keys;
  return neverUsed === true ? used.where('last_used_at', '=', 0) : used;
}

/** Zero stands for "never", which is no end; written out for the partial index of keys that end. */
function filterExpiry(keys: KeysQuery, filter: KeyFilter, now: number): KeysQuery {
  const { expired, expiresWithinDays, expiresAfterDays } = filter;
  const ends = expired === true || (expiresWithinDays ?? expiresAfterDays) !== undefined;
  const ending = ends ? keys.where('expires_at', '>', sql.lit(0)) : keys;
  if (expired === true) return ending.where('expires_at', '<=', now);
  if (expiresWithinDays !== undefined) return ending.where('expires_at', '>', now);
  if (expired === undefined) return ending;
  return ending.where((eb) => eb.or([eb('expires_at', '=', 0), eb('expires_at', '>', now)]));
}
