import { sql, type Kysely } from 'kysely';
import { jsonRows } from './json-rows.ts';
import type { Tables } from './tables.ts';

/**
 * Counts events per subject in fixed windows of time, in the database: one truth for all replicas. What is counted while
 * a statement runs goes into the next one, so that a flood costs few writes.
 * @param clock epoch milliseconds
 */
export function createRateCounters(db: Kysely<Tables>, clock: () => number, windowMs: number) {
  let waiting: Waiter[] = [];
  let isRunning = false;
  const windowStart = () => Math.floor(clock() / windowMs) * windowMs;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const sums = sumOf(batch);
        answerInOrder(batch, sums, await addCounts(db, windowStart(), sums));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  };
  return {
    /** Counts one event for each subject. @returns their counts in this window, over all replicas */
    count: (subjects: readonly string[]): Promise<number[]> =>
      new Promise((resolve, reject) => {
        waiting.push({ subjects, resolve, reject });
        if (isRunning) return;
        isRunning = true;
        setImmediate(() => void run());
      }),
    /** When the window of now ends, epoch milliseconds. */
    windowEnd: () => windowStart() + windowMs,
    /** What has been counted `least` times or more in this window, over all replicas. */
    reached: (least: number): Promise<{ subject: string; count: number }[]> =>
      db
        .selectFrom('rate_counters')
        .select(['subject', 'count'])
        .where('window_start', '=', windowStart())
        .where('count', '>=', least)
        .execute(),
    /** Removes windows that are over. */
    purge: async (): Promise<void> => {
      await db
        .deleteFrom('rate_counters')
        .where('window_start', '<', windowStart() - windowMs)
        .execute();
    },
  };
}
export type RateCounters = ReturnType<typeof createRateCounters>;
type Waiter = {
  subjects: readonly string[];
  resolve: (counts: number[]) => void;
  reject: (error: unknown) => void;
};

type Counts = ReadonlyMap<string, number>;

function sumOf(batch: readonly Waiter[]): Counts {
  const sums = new Map<string, number>();
  for (const subject of batch.flatMap(({ subjects }) => subjects))
    sums.set(subject, (sums.get(subject) ?? 0) + 1);
  return sums;
}

/** As if each had been counted alone: of five at once where three are left, three come in. */
function answerInOrder(batch: readonly Waiter[], sums: Counts, totals: Counts): void {
  const counted = new Map([...totals].map(([subject, total]) => [subject, total - (sums.get(subject) ?? 0)]));
  for (const { subjects, resolve } of batch) {
    for (const subject of subjects) counted.set(subject, (counted.get(subject) ?? 0) + 1);
    resolve(subjects.map((subject) => counted.get(subject) ?? 0));
  }
}

/** In the order of subjects, so that two replicas never wait for each other's rows. */
async function addCounts(db: Kysely<Tables>, windowStart: number, sums: Counts): Promise<Counts> {
  const rows = [...sums]
    .map(([subject, count]) => ({ subject, count }))
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const counted = await sql<{ subject: string; count: number }>`
    insert into rate_counters (subject, window_start, count)
    select subject, cast(${windowStart} as bigint), count from ${jsonRows(rows, ['subject', 'count'])} as fresh where true
    on conflict (subject, window_start) do update set count = rate_counters.count + excluded.count
    returning subject, count`.execute(db);
  return new Map(counted.rows.map(({ subject, count }) => [subject, count]));
}
