import type { Kysely } from 'kysely';
import type { KeyFilter } from '../api/models/api-key.ts';
import { currentRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';

/** Filters whose count is kept. */
const capacity = 200;
/** A filter by age changes its count as time goes by; a minute is nothing to a filter in days. */
const maxAgeMs = 60_000;

/** Counts keys, but not again while nothing has changed: paging through a list counts once. */
export function createKeyCounts(db: Kysely<Tables>, clock: () => number) {
  const known = new Map<string, { total: number; revision: number; at: number }>();
  return {
    /** @param countAnew asked when the count is not known */
    count: async (filter: KeyFilter, countAnew: () => Promise<number>): Promise<number> => {
      const now = clock();
      const name = JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const revision = await currentRevision(db);
      const found = known.get(name);
      if (found?.revision === revision && now - found.at < maxAgeMs) return found.total;
      const total = await countAnew();
      if (known.size >= capacity) known.clear();
      known.set(name, { total, revision, at: now });
      return total;
    },
  };
}
export type KeyCounts = ReturnType<typeof createKeyCounts>;
