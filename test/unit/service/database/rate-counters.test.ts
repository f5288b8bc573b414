import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { createRateCounters } from '../../../../service/database/rate-counters.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
let now: number;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 24, 9);
  database = await openTestDatabase();
});
afterEach(() => database.close());
const counters = () => createRateCounters(database.db, () => now, 60_000);

describe('events counted for a limit', () => {
  it('are one count over all replicas', async () => {
    const [one, other] = [counters(), counters()];
    expect(await one.count(['a', 'b'])).toEqual([1, 1]);
    expect(await other.count(['a'])).toEqual([2]);
    expect(await one.count(['a'])).toEqual([3]);
  });

  it('are counted one after the other also when they come at once', async () => {
    const [one, other] = [counters(), counters()];
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).count(['a', `b${i}`])),
    );
    expect(counts.map(([a]) => a).toSorted((a, b) => a! - b!)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect(counts.every(([, b]) => b === 1)).toBe(true);
  });

  it('start over with the next window, and old windows are removed', async () => {
    const one = counters();
    await one.count(['a']);
    expect(one.windowEnd()).toBe(now + 60_000);
    now += 60_000;
    expect(await one.count(['a'])).toEqual([1]);
    now += 120_000;
    await one.purge();
    expect(await database.db.selectFrom('rate_counters').selectAll().execute()).toEqual([]);
  });
});
