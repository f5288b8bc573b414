import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { JobRecord } from '../../../../../electron/main/jobs/job-record.ts';
import { runJob, type RunJobDeps } from '../../../../../electron/main/jobs/run-job.ts';
import type { Range } from '../../../../../electron/main/jobs/ranges.ts';

const count = 5000;
const recordOf = () =>
  new JobRecord(
    { jobId: 'j', planId: 'p', action: 'delete', count, startedAt: Date.now(), connection: 'c' },
    Date.now,
  );

/** A service that takes a moment for each chunk, and what was under way at each. */
function service(change: Partial<RunJobDeps> = {}) {
  const underWay = new Set<Range>();
  const seen: { chunks: number; keys: number }[] = [];
  const deps: RunJobDeps = {
    beginChunk: () => undefined,
    runChunk: async (range) => {
      underWay.add(range);
      seen.push({
        chunks: underWay.size,
        keys: [...underWay].reduce((sum, { start, end }) => sum + end - start, 0),
      });
      await wait(2);
      underWay.delete(range);
      return Array.from({ length: range.end - range.start }, (_, i) => ({
        keyId: `k${range.start + i}`,
        clientId: `c${range.start + i}`,
        userName: 'Ada',
        userEmail: null,
        outcome: 'deleted' as const,
      }));
    },
    untilUp: () => Promise.resolve(),
    stopping: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  };
  return { deps, seen, underWay };
}

it('a bulk action begins with one chunk, then has two under way, and never more keys than one call may hold', async () => {
  const record = recordOf();
  const { deps, seen } = service();
  await runJob(record, deps);
  expect(record.toJob(null)).toMatchObject({ state: 'completed', succeeded: count });
  expect(seen[0]).toEqual({ chunks: 1, keys: 25 });
  expect(seen[1]?.chunks).toBe(1);
  expect(Math.max(...seen.map(({ chunks }) => chunks))).toBe(2);
  expect(Math.max(...seen.map(({ keys }) => keys))).toBe(500);
});

it('pauses only when nothing is under way any more: the chunk beside the one that the journal could not take is counted', async () => {
  const record = recordOf();
  let begun = 0;
  const { deps, underWay } = service({
    beginChunk: () => {
      begun += 1;
      if (begun === 3) throw new CallFailed('journal_not_written');
    },
  });
  await runJob(record, deps);
  expect(underWay.size).toBe(0);
  expect(record.toJob(null)).toMatchObject({ state: 'paused', done: 75 });
  expect(record.toJob(null).pausedBecause).toMatch(/Free some space on the disk/);
});

it('a chunk that breaks off in a way nobody thought of is told when the other has ended', async () => {
  const record = recordOf();
  let told = 0;
  const { deps, underWay } = service({
    onProgress: () => {
      told += 1;
      if (told === 2) throw new RangeError('nobody thought of it');
    },
  });
  await expect(runJob(record, deps)).rejects.toThrow('nobody thought of it');
  expect(underWay.size).toBe(0);
});
