// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  doingOf,
  endOf,
  lineOf,
  paceOf,
  spokenProgressOf,
} from '../../../../../renderer/features/jobs/describe-job.ts';
import { sampleJob } from '../../sample.ts';

describe('The words of a bulk action under way or done', () => {
  it('account for every key exactly once', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), (succeeded, gone, failed, left) => {
        const done = succeeded + gone + failed;
        const counts = countsOf(sampleJob({ total: done + left, done, succeeded, gone, failed }));
        return counts.reduce((sum, { count }) => sum + count, 0) === done + left;
      }),
    );
  });

  it('leave out what did not happen, but never the success', () => {
    const job = sampleJob({ action: 'regenerate', total: 2, done: 2, succeeded: 0, gone: 2, failed: 0 });
    expect(countsOf(job).map(({ outcome, count }) => [outcome, count])).toEqual([
      ['regenerated', 0],
      ['gone', 2],
    ]);
  });

  it('say what is done to how many, how fast, and how long still', () => {
    expect(doingOf(sampleJob())).toBe('Deleting 3,000 API keys');
    expect(paceOf(sampleJob())).toBe('400 keys a second, about 2 min left');
    expect(paceOf(sampleJob({ keysPerSecond: null, secondsLeft: null }))).toBe('');
  });

  it('say aloud how far it is at each quarter only', () => {
    const said = Array.from({ length: 3_000 }, (_, done) => spokenProgressOf(sampleJob({ done })));
    expect([...new Set(said)]).toEqual(['', '25 % done', '50 % done', '75 % done']);
    expect(spokenProgressOf(sampleJob({ state: 'waiting' }))).toMatch(/Waiting/);
  });

  it('say how it ended, also when it did not all succeed', () => {
    expect(endOf(sampleJob({ state: 'completed' }))).toBe('Bulk delete finished');
    expect(endOf(sampleJob({ state: 'cancelled', action: 'regenerate' }))).toBe('Bulk regenerate cancelled');
    expect(endOf(sampleJob({ state: 'partly-failed' }))).toBe('Bulk delete finished, some keys failed');
    expect(lineOf(sampleJob({ total: 10, succeeded: 7 }))).toBe('Deleted 7 of 10 API keys');
    expect(lineOf(sampleJob({ total: 10, succeeded: 10 }))).toBe('Deleted 10 API keys');
  });
});
