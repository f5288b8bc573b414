import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyFilter } from '../../../../service/api/models/api-key.ts';
import type { KeyBucket, Overview } from '../../../../service/api/models/overview.ts';
import { ownerColumns } from '../../../../service/keys/api-key.row.ts';
import { isOnPostgres } from '../../../support/open-test-database.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const dayMs = 86_400_000;
let service: TriedService;
let session: Record<string, string>;
let now: number;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  now = service.time.now;
});
afterAll(() => service.stop());

/** A key by what the overview looks at, in milliseconds before now; `end` after it. Null: never. */
type Key = Readonly<{
  created: number;
  secret: number;
  use: number | null;
  end: number | null;
  active: boolean;
}>;

/** Anywhere in three years, and on and beside each edge in days. */
const span = fc.oneof(
  fc.integer({ min: 0, max: 1100 * dayMs }),
  fc
    .tuple(fc.constantFrom(0, 1, 7, 30, 90, 180, 365), fc.constantFrom(-1, 0, 1))
    .map(([days, beside]) => Math.max(0, days * dayMs + beside)),
);
const key: fc.Arbitrary<Key> = fc.record({
  created: span,
  secret: span,
  use: fc.option(span),
  end: fc.option(fc.tuple(span, fc.constantFrom(1, -1)).map(([length, sign]) => sign * length)),
  active: fc.boolean(),
});

async function keep(keys: readonly Key[]): Promise<void> {
  await service.seed(0);
  const rows = keys.map(({ created, secret, use, end, active }, i) => {
    const clientId = i.toString(16).toUpperCase().padStart(32, '0');
    return {
      key_id: `key-${i}`,
      client_id: clientId,
      user_id: `user-${i}`,
      ...ownerColumns({ displayName: `User ${i}`, email: null, active, login: '' }, clientId),
      sort_creator: '',
      created_at: now - created,
      created_by: '',
      secret_hash: 'none',
      secret_created_at: now - secret,
      last_used_at: use === null ? 0 : now - use,
      version: 1,
      previous_version: 0,
      previous_until: 0,
      expires_at: end === null ? 0 : now + end,
    };
  });
  if (rows.length > 0) await service.db.insertInto('api_keys').values(rows).execute();
}

async function overview(): Promise<Overview> {
  const { status, body } = await service.ask('GET', '/api/v1/keys/overview', session);
  expect(status).toBe(200);
  return body as Overview;
}

/** How many keys the list shows for a filter: its total, and its rows. */
async function listed(filter: KeyFilter): Promise<[unknown, number]> {
  const fields = Object.entries({ ...filter, limit: 500 }).map(([name, value]) => [name, String(value)]);
  const path = `/api/v1/keys?${new URLSearchParams(fields).toString()}`;
  const { body } = await service.ask('GET', path, session);
  return [body['total'], (body['items'] as unknown[]).length];
}

const countsOf = (buckets: readonly KeyBucket[]) => buckets.map(({ count }) => count);
/** How many of these lie up to the first edge, from each edge to the next, and beyond the last. */
const putBetween = (spans: readonly number[], days: readonly number[]) =>
  [0, ...days].map((from, i) => {
    const to = (days[i] ?? Infinity) * dayMs;
    return spans.filter((length) => (i === 0 || length > from * dayMs) && length <= to).length;
  });
const monthOf = (time: number) => new Date(time).toISOString().slice(0, 7);
const monthsBefore = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const date = new Date(now);
    return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (count - 1 - i), 1));
  });

function countByHand(keys: readonly Key[]) {
  const uses = keys.flatMap(({ use }) => (use === null ? [] : [use]));
  const ends = keys.flatMap(({ end }) => (end === null ? [] : [end]));
  const madeIn = (month: string) => keys.filter(({ created }) => monthOf(now - created) === month).length;
  return {
    total: keys.length,
    secretAge: putBetween(
      keys.map(({ secret }) => secret),
      [30, 90, 180, 365],
    ),
    lastUse: [...putBetween(uses, [1, 7, 30, 90]), keys.length - uses.length],
    created: monthsBefore(24).map(madeIn),
    owners: [true, false].map((state) => keys.filter(({ active }) => active === state).length),
    expiry: [
      ends.filter((end) => end <= 0).length,
      ...putBetween(
        ends.filter((end) => end > 0),
        [7, 30, 90],
      ),
    ],
  };
}

describe('the overview of API keys', () => {
  it('200: counts as one would by hand, and each bucket lists exactly its keys, whatever keys there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 60 }), async (keys) => {
        await keep(keys);
        const found = await overview();
        const { at, total, ...charts } = found;
        expect(at).toBe(now);
        const counts = Object.entries(charts).map(([chart, buckets]) => [chart, countsOf(buckets)]);
        expect({ total, ...(Object.fromEntries(counts) as object) }).toEqual(countByHand(keys));
        for (const { filter, count } of Object.values(charts).flat()) {
          expect([filter, ...(await listed(filter))]).toEqual([filter, count, count]);
        }
      }),
      { numRuns: isOnPostgres() ? 5 : 12 },
    );
  }, 60_000);

  it('names the months by their first moment in UTC, this one last', async () => {
    const { created } = await overview();
    expect(created).toHaveLength(24);
    expect(created[0]!.filter).toEqual({
      createdFrom: Date.UTC(2024, 11),
      createdBefore: Date.UTC(2025, 0),
    });
    expect(created.at(-1)!.filter).toEqual({
      createdFrom: Date.UTC(2026, 10),
      createdBefore: Date.UTC(2026, 11),
    });
  });

  it('leaves no key out of ages, uses and owners', async () => {
    await service.seed(50);
    const { total, secretAge, lastUse, owners } = await overview();
    const sums = [secretAge, lastUse, owners].map((buckets) => countsOf(buckets).reduce((a, b) => a + b));
    expect([total, ...sums]).toEqual([50, 50, 50, 50]);
  });

  it('401: is for administrators who are signed in', async () => {
    const { status, body } = await service.ask('GET', '/api/v1/keys/overview');
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });
});

describe('filters that no bucket needs', () => {
  it('keys that have not expired are those that end later and those that never end', async () => {
    const base = { created: 0, secret: 0, use: null, active: true };
    await keep([
      { ...base, end: null },
      { ...base, end: 0 },
      { ...base, end: 1 },
    ]);
    expect(await listed({ expired: false })).toEqual([2, 2]);
    expect(await listed({ expired: true })).toEqual([1, 1]);
  });

  it('a key that was never used has no last use, not even of a century ago', async () => {
    await keep([{ created: 0, secret: 0, use: null, end: null, active: true }]);
    expect(await listed({ lastUseWithinDays: 36_500 })).toEqual([0, 0]);
    expect(await listed({ lastUseOlderThanDays: 1 })).toEqual([0, 0]);
  });
});
