import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../../../electron/contract/jobs/job.ts';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import type { Language } from '../../../../../electron/contract/texts/languages.ts';
import type { Notice } from '../../../../../electron/main/windows/notify.ts';
import { showProgress } from '../../../../../electron/main/windows/show-progress.ts';
import { createTellJobEnd } from '../../../../../electron/main/windows/tell-job-end.ts';

const job = (change: Partial<Job> = {}): Job => ({
  jobId: 'job-1',
  action: 'regenerate',
  state: 'running',
  pausedBecause: null,
  total: 2_000,
  done: 500,
  succeeded: 500,
  gone: 0,
  skipped: [],
  failed: 0,
  startedAt: 0,
  finishedAt: null,
  keysPerSecond: null,
  secondsLeft: null,
  ticket: null,
  ...change,
});
const ended = (change: Partial<Job> = {}) =>
  job({
    state: 'partly-failed',
    done: 2_000,
    succeeded: 1_990,
    failed: 8,
    gone: 2,
    finishedAt: 1,
    ...change,
  });

describe('the task bar', () => {
  it('shows how far a bulk action is, that it waits, and nothing any more at its end', () => {
    const setProgressBar = vi.fn();
    const window = { isDestroyed: () => false, setProgressBar } as unknown as BrowserWindow;
    showProgress(window, job());
    showProgress(window, job({ state: 'waiting' }));
    showProgress(window, ended());
    expect(setProgressBar.mock.calls).toEqual([[0.25, { mode: 'normal' }], [0.25, { mode: 'paused' }], [-1]]);
    showProgress(null, job());
  });
});

describe('the end of a bulk action', () => {
  let now: number;
  let isFocused: boolean;
  let notices: Notice[];
  let tell: (job: Job) => void;
  const opened: string[] = [];
  beforeEach(() => {
    now = 1_000_000;
    startedAt = now;
    isFocused = false;
    notices = [];
    opened.length = 0;
    language = 'en';
    tell = createTellJobEnd({
      isFocused: () => isFocused,
      notify: (notice) => notices.push(notice),
      onOpen: (jobId) => opened.push(jobId),
      texts: () => textsOf(language),
      clock: () => now,
    });
  });
  let startedAt: number;
  let language: Language;
  const run = (seconds: number, end = ended()) => {
    tell(job({ startedAt }));
    now += seconds * 1000;
    tell(job({ startedAt, done: 1_900 }));
    tell({ ...end, startedAt });
  };

  it('is told to an admin who is elsewhere, in numbers and without names', () => {
    run(11);
    expect(notices).toMatchObject([
      {
        title: 'Bulk regenerate finished',
        body: 'Regenerated 1,990 of 2,000 client secrets. 2 gone meanwhile. 8 failed. The new client secrets wait to be collected.',
      },
    ]);
  });

  it('is told in the language of that moment', () => {
    language = 'de';
    run(11);
    expect(notices).toMatchObject([
      {
        title: 'Sammelaktion „Neu erzeugen“ abgeschlossen',
        body: '1.990 von 2.000 Client Secrets neu erzeugt. 2 inzwischen nicht mehr vorhanden. 8 fehlgeschlagen. Die neuen Client Secrets warten darauf, abgeholt zu werden.',
      },
    ]);
  });

  it('a click on the notice leads to its report', () => {
    run(11);
    notices[0]?.onClick();
    expect(opened).toEqual(['job-1']);
  });

  it('is not told when it took less than ten seconds, was cancelled, or the admin is looking', () => {
    run(9);
    run(60, ended({ state: 'cancelled' }));
    isFocused = true;
    run(60);
    expect(notices).toEqual([]);
  });

  it('is told also when the whole time went by before its first progress', () => {
    now += 11_000;
    run(1);
    expect(notices).toHaveLength(1);
  });

  it('a short "Retry failed" of a long run is short', () => {
    isFocused = true;
    run(60);
    isFocused = false;
    run(2);
    expect(notices).toEqual([]);
  });
});
