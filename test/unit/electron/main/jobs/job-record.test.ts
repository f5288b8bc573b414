import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JobRecord } from '../../../../../electron/main/jobs/job-record.ts';
import type { KeyResult } from '../../../../../electron/main/jobs/job-result.ts';
import type { Range } from '../../../../../electron/main/jobs/ranges.ts';

const time = { now: 1_000_000 };
const clock = () => time.now;
const recordOf = (count: number) =>
  new JobRecord(
    { jobId: 'j', planId: 'p', action: 'delete', count, startedAt: time.now, connection: 'c' },
    clock,
  );
const keyAt = (position: number, outcome: KeyResult['outcome']): KeyResult => ({
  keyId: `k${position}`,
  clientId: `c${position}`,
  userName: `user ${position}`,
  userEmail: null,
  outcome,
});
const succeedAll = (record: JobRecord, range: Range, outcome: KeyResult['outcome'] = 'deleted') =>
  record.succeed(
    range,
    Array.from({ length: range.end - range.start }, (_, i) => keyAt(range.start + i, outcome)),
  );

describe('a bulk action on 10 keys', () => {
  it('hands out every position once, in order, in chunks of the asked size', () => {
    const record = recordOf(10);
    const taken = [record.takeNext(4), record.takeNext(4), record.takeNext(4), record.takeNext(4)];
    expect(taken).toEqual([{ start: 0, end: 4 }, { start: 4, end: 8 }, { start: 8, end: 10 }, null]);
  });

  it('hands out again what was put back, before the rest', () => {
    const record = recordOf(10);
    const range = record.takeNext(4)!;
    record.putBack(range);
    expect(record.takeNext(100)).toEqual(range);
    expect(record.takeNext(100)).toEqual({ start: 4, end: 10 });
  });

  it('counts deleted, gone and failed, and ends as partly failed', () => {
    const record = recordOf(10);
    succeedAll(record, { start: 0, end: 5 });
    succeedAll(record, { start: 5, end: 7 }, 'gone');
    record.fail({ start: 7, end: 10 }, 'Try again.');
    record.finish();
    expect(record.toJob(null)).toMatchObject({
      state: 'partly-failed',
      total: 10,
      done: 10,
      succeeded: 5,
      gone: 2,
      failed: 3,
      finishedAt: time.now,
    });
  });

  it('ends as completed when the last chunk was done before a cancel took hold', () => {
    const record = recordOf(10);
    succeedAll(record, { start: 0, end: 10 });
    record.become('cancelling');
    record.finish();
    expect(record.toJob(null).state).toBe('completed');
  });

  it('ends as cancelled when something is left', () => {
    const record = recordOf(10);
    succeedAll(record, { start: 0, end: 9 });
    record.finish();
    expect(record.toJob(null)).toMatchObject({ state: 'cancelled', done: 9 });
  });

  it('an empty plan is completed at once', () => {
    const record = recordOf(0);
    expect(record.takeNext(5)).toBeNull();
    record.finish();
    expect(record.toJob(null)).toMatchObject({ state: 'completed', total: 0, done: 0 });
  });

  it('fails the rest without touching what has a result', () => {
    const record = recordOf(10);
    succeedAll(record, record.takeNext(4)!);
    record.failRest('The plan is too old.');
    expect(record.toJob(null)).toMatchObject({ succeeded: 4, failed: 6 });
    expect(record.results[4]).toEqual({ outcome: 'failed', reason: 'The plan is too old.' });
    expect(record.takeNext(1)).toBeNull();
  });
});

describe('"Retry failed"', () => {
  it('is for exactly what failed', () => {
    const record = recordOf(6);
    succeedAll(record, { start: 0, end: 6 });
    record.fail({ start: 1, end: 3 }, 'x');
    record.fail({ start: 5, end: 6 }, 'x');
    record.finish();
    expect(record.requeueFailed()).toBe(true);
    expect(record.toJob(null)).toMatchObject({ state: 'running', done: 3, failed: 0, finishedAt: null });
    const again = [record.takeNext(9), record.takeNext(9), record.takeNext(9)];
    expect(again).toEqual([{ start: 1, end: 3 }, { start: 5, end: 6 }, null]);
  });

  it('leaves alone what a cancel left untouched', () => {
    const record = recordOf(6);
    record.fail(record.takeNext(2)!, 'x');
    record.finish();
    record.requeueFailed();
    expect(record.takeNext(9)).toEqual({ start: 0, end: 2 });
    record.failRest('again');
    expect(record.results.slice(2)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is refused when nothing failed', () => {
    const record = recordOf(2);
    succeedAll(record, { start: 0, end: 2 });
    record.finish();
    expect(record.requeueFailed()).toBe(false);
    expect(record.isFinished).toBe(true);
  });
});

describe('speed and time left', () => {
  it('are unknown at first, then follow what was done', () => {
    const record = recordOf(100);
    succeedAll(record, { start: 0, end: 10 });
    time.now += 499;
    expect(record.toJob(null)).toMatchObject({ keysPerSecond: null, secondsLeft: null });
    time.now += 501;
    expect(record.toJob(null)).toMatchObject({ keysPerSecond: 10, secondsLeft: 9 });
  });

  it('say nothing while nothing moves, rather than "infinite"', () => {
    const record = recordOf(100);
    time.now += 5_000;
    expect(record.toJob(null)).toMatchObject({ keysPerSecond: 0, secondsLeft: null });
  });

  it('of a retry are those of the retry', () => {
    const record = recordOf(100);
    succeedAll(record, { start: 0, end: 90 });
    record.fail({ start: 90, end: 100 }, 'x');
    record.finish();
    time.now += 60_000;
    record.requeueFailed();
    succeedAll(record, { start: 90, end: 95 });
    time.now += 1_000;
    expect(record.toJob(null)).toMatchObject({ keysPerSecond: 5, secondsLeft: 1 });
  });
});

describe('whatever happens to the chunks', () => {
  const step = fc.record({
    size: fc.integer({ min: 1, max: 7 }),
    what: fc.constantFrom('deleted', 'gone', 'failed', 'put-back', 'retry', 'fail-rest'),
  });

  it('the counts add up to what has a result, and no position is lost or done twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(step, { maxLength: 60 }), (count, steps) => {
        const record = recordOf(count);
        for (const { size, what } of steps) act(record, size, what);
        const job = record.toJob(null);
        const outcomes = record.results.map((result) => result?.outcome);
        const countOf = (outcome: string) => outcomes.filter((found) => found === outcome).length;
        expect(job.succeeded).toBe(countOf('deleted'));
        expect(job.gone).toBe(countOf('gone'));
        expect(job.failed).toBe(countOf('failed'));
        expect(job.done).toBe(job.succeeded + job.gone + job.failed);
        expect(outcomes).toHaveLength(count);
        // What has no result yet is still handed out, each position exactly once.
        const left = outcomes.flatMap((outcome, position) => (outcome === undefined ? [position] : []));
        expect(drain(record)).toEqual(left);
      }),
    );
  });
});

function act(record: JobRecord, size: number, what: string): void {
  if (what === 'retry') {
    retryWhenDone(record);
    return;
  }
  if (what === 'fail-rest') {
    if (size === 1) record.failRest('x');
    return;
  }
  const range = record.takeNext(size);
  if (!range) return;
  if (what === 'put-back') record.putBack(range);
  else if (what === 'failed') record.fail(range, 'x');
  else succeedAll(record, range, what as 'deleted' | 'gone');
}

/** Only a job that has ended is retried. */
function retryWhenDone(record: JobRecord): void {
  const { done, total } = record.toJob(null);
  if (done < total) return;
  record.finish();
  record.requeueFailed();
}

function drain(record: JobRecord): number[] {
  const positions: number[] = [];
  for (let range = record.takeNext(3); range; range = record.takeNext(3)) {
    for (let position = range.start; position < range.end; position += 1) positions.push(position);
  }
  return positions.toSorted((a, b) => a - b);
}

describe('a bulk action that an earlier run did not end', () => {
  const outcomes = (record: JobRecord) =>
    record.results.map((result) => result?.outcome ?? 'untouched').join(' ');
  /** 10 keys: two deleted, a chunk of four in doubt, four not reached. */
  const interrupted = () => {
    const record = recordOf(10);
    record.restore(
      [
        { type: 'chunk-began', jobId: 'j', start: 0, end: 2 },
        { type: 'chunk-settled', jobId: 'j', start: 0, results: [keyAt(0, 'deleted'), keyAt(1, 'deleted')] },
        { type: 'chunk-began', jobId: 'j', start: 2, end: 6 },
      ],
      'It was killed.',
    );
    return record;
  };

  it('is paused where it stopped, and does the chunk in doubt again', () => {
    const record = interrupted();
    expect(record.toJob(null)).toMatchObject({ state: 'paused', pausedBecause: 'It was killed.', done: 2 });
    expect(record.takeNext(100)).toEqual({ start: 2, end: 10 });
  });

  it('never calls untouched what may have been done when it is given up, also after it went on for a while', () => {
    const atOnce = interrupted();
    atOnce.finish();
    expect(outcomes(atOnce)).toBe(
      'deleted deleted failed failed failed failed untouched untouched untouched untouched',
    );
    const later = interrupted();
    const range = { start: 2, end: 4 };
    later.begin(range);
    succeedAll(later, range);
    later.putBack({ start: 4, end: 6 });
    later.finish();
    expect(outcomes(later)).toBe(
      'deleted deleted deleted deleted failed failed untouched untouched untouched untouched',
    );
  });

  it('of two chunks under way does again the one that brought no answer, whichever it is', () => {
    for (const answered of [0, 3]) {
      const record = recordOf(9);
      record.restore(
        [
          { type: 'chunk-began', jobId: 'j', start: 0, end: 3 },
          { type: 'chunk-began', jobId: 'j', start: 3, end: 6 },
          {
            type: 'chunk-settled',
            jobId: 'j',
            start: answered,
            results: [0, 1, 2].map((i) => keyAt(answered + i, 'deleted')),
          },
        ],
        'It was killed.',
      );
      const again = recordOf(9);
      again.restore(record.snapshot(), 'It was killed.');
      expect(again.takeNext(3)).toEqual({ start: 3 - answered, end: 6 - answered });
      again.finish();
      const [first, second] = answered === 0 ? ['deleted', 'failed'] : ['failed', 'deleted'];
      expect(outcomes(again)).toBe([first, second, 'untouched'].flatMap((one) => [one, one, one]).join(' '));
    }
  });

  it('has a chunk that was surely not done untouched', () => {
    const record = recordOf(10);
    const range = record.takeNext(4)!;
    record.begin(range);
    record.putBack(range);
    record.finish();
    expect(outcomes(record)).toBe(Array(10).fill('untouched').join(' '));
  });

  it('is the same after it was written anew', () => {
    const again = recordOf(10);
    again.restore(interrupted().snapshot(), 'It was killed.');
    expect(again.toJob(null)).toEqual(interrupted().toJob(null));
    expect(again.results).toEqual(interrupted().results);
    again.finish();
    expect(again.toJob(null).failed).toBe(4);
  });
});
