import type { Kysely } from 'kysely';
import type { KeyFilter } from '../api/models/api-key.ts';
import type { KeyBucket, Overview } from '../api/models/overview.ts';
import type { Tables } from '../database/tables.ts';
import { filterKeys } from '../keys/filter-keys.query.ts';

const monthsShown = 24;

/**
 * Counts the keys of each bucket by the filter that lists them, all in one statement: each is a walk along an index.
 * @param now epoch milliseconds
 */
export async function selectOverview(db: Kysely<Tables>, now: number): Promise<Overview> {
  const charts = {
    secretAge: secretAges,
    lastUse: [...lastUses, { neverUsed: true }],
    created: monthsUntil(now),
    expiry: [{ expired: true }, ...expiries],
  } satisfies Partial<Record<keyof Overview, readonly KeyFilter[]>>;
  const all: KeyFilter = {};
  const deactivated: KeyFilter = { userState: 'deactivated' };
  const counts = await countEach(db, [all, deactivated, ...Object.values(charts).flat()], now);
  const bucketOf = (filter: KeyFilter): KeyBucket => ({ filter, count: counts.get(filter) ?? 0 });
  const total = bucketOf(all).count;
  const left = bucketOf(deactivated);
  return {
    at: now,
    total,
    secretAge: charts.secretAge.map(bucketOf),
    lastUse: charts.lastUse.map(bucketOf),
    created: charts.created.map(bucketOf),
    // No index serves the many: they are all but the few.
    owners: [{ filter: { userState: 'active' }, count: total - left.count }, left],
    expiry: charts.expiry.map(bucketOf),
  };
}

async function countEach(db: Kysely<Tables>, filters: readonly KeyFilter[], now: number) {
  const row = await db
    .selectNoFrom(
      filters.map((filter, i) =>
        filterKeys(db, filter, now)
          .select((eb) => eb.fn.countAll<number | string>().as('count'))
          .as(String(i)),
      ),
    )
    .executeTakeFirstOrThrow();
  return new Map(filters.map((filter, i) => [filter, Number(row[String(i)] ?? 0)]));
}

type DaysFilter = { [K in keyof KeyFilter]-?: K extends `${string}Days` ? K : never }[keyof KeyFilter];

/** The spans between these days, which leave nothing out: up to the first, from each to the next, beyond the last. */
function spans(days: readonly number[], within: DaysFilter, beyond: DaysFilter): KeyFilter[] {
  return [...days, null].map((to, i) => ({
    ...(i > 0 && { [beyond]: days[i - 1] }),
    ...(to !== null && { [within]: to }),
  }));
}

const secretAges = spans([30, 90, 180, 365], 'secretWithinDays', 'secretOlderThanDays');
const lastUses = spans([1, 7, 30, 90], 'lastUseWithinDays', 'lastUseOlderThanDays');
const expiries = spans([7, 30, 90], 'expiresWithinDays', 'expiresAfterDays');

/** The last months in UTC, this one included, oldest first. */
function monthsUntil(now: number): KeyFilter[] {
  const date = new Date(now);
  const startOf = (monthsAgo: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsAgo);
  return Array.from({ length: monthsShown }, (_, i) => {
    const monthsAgo = monthsShown - 1 - i;
    return { createdFrom: startOf(monthsAgo), createdBefore: startOf(monthsAgo - 1) };
  });
}
