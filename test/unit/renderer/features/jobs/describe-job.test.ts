// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { german } from '../../../../../electron/contract/texts/de/index.ts';
import { formats } from '../../../../../electron/contract/texts/en/formats.ts';
import { jobs } from '../../../../../electron/contract/texts/en/jobs.ts';
import {
  buttonOf,
  countsOf,
  endOf,
  lineOf,
  paceOf,
  spokenProgressOf,
} from '../../../../../renderer/features/jobs/describe-job.ts';
import { sampleJob } from '../../sample.ts';

describe('The words of a bulk action under way or done', () => {
  it('account for every key exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }), (parts) => {
        const [succeeded = 0, gone = 0, skipped = 0, failed = 0, left = 0] = parts;
        const done = succeeded + gone + skipped + failed;
        const counts = countsOf(
          sampleJob({
            total: done + left,
            done,
            succeeded,
            gone,
            skipped: skipped === 0 ? [] : [{ outcome: 'key_exists', count: skipped }],
            failed,
          }),
        );
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
    expect(jobs.delete.doing(3000)).toBe('Deleting 3,000 API keys');
    expect(buttonOf(sampleJob(), jobs)).toBe('Deleting 1,234 of 3,000');
    expect(paceOf(sampleJob(), jobs, formats)).toBe('400 keys a second, about 2 min left');
    expect(paceOf(sampleJob({ keysPerSecond: null, secondsLeft: null }), jobs, formats)).toBe('');
  });

  it('say aloud how far it is at each quarter only', () => {
    const said = Array.from({ length: 3_000 }, (_, done) => spokenProgressOf(sampleJob({ done }), jobs));
    expect([...new Set(said)]).toEqual(['', '25 % done', '50 % done', '75 % done']);
    expect(spokenProgressOf(sampleJob({ state: 'waiting' }), jobs)).toMatch(/Waiting/);
  });

  it('say how it ended, also when it did not all succeed', () => {
    expect(endOf(sampleJob({ state: 'completed' }), jobs)).toBe('Bulk delete finished');
    expect(endOf(sampleJob({ state: 'cancelled', action: 'regenerate' }), jobs)).toBe(
      'Bulk regenerate cancelled',
    );
    expect(endOf(sampleJob({ state: 'partly-failed' }), jobs)).toBe('Bulk delete finished, some keys failed');
    expect(lineOf(sampleJob({ total: 10, succeeded: 7 }), jobs)).toBe('Deleted 7 of 10 API keys');
    expect(lineOf(sampleJob({ total: 10, succeeded: 10 }), jobs)).toBe('Deleted 10 API keys');
  });

  it('say the same in German', () => {
    expect(buttonOf(sampleJob(), german.jobs)).toBe('Löschen: 1.234 von 3.000');
    expect(paceOf(sampleJob(), german.jobs, german.formats)).toBe(
      '400 Schlüssel pro Sekunde, noch etwa 2 min',
    );
    expect(lineOf(sampleJob({ total: 1, succeeded: 1 }), german.jobs)).toBe('1 API-Schlüssel gelöscht');
    expect(lineOf(sampleJob({ total: 10, succeeded: 7 }), german.jobs)).toBe(
      '7 von 10 API-Schlüsseln gelöscht',
    );
  });
});
