import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import type { Job } from './use-jobs.ts';

type Texts = Catalogue['jobs'];

/** For the button that brings it back: "Deleting 1,234 of 3,000". */
export function buttonOf({ action, state, done, total }: Job, texts: Texts): string {
  const say =
    state === 'queued' || state === 'waiting' || state === 'paused' ? texts[state] : texts[action].underWay;
  return say(texts.progress(done, total));
}

/** For the ear: a word at each quarter, where the number changes five times a second. */
export function spokenProgressOf({ done, total, state }: Job, texts: Texts): string {
  if (state === 'queued') return texts.queuedAloud;
  if (state === 'waiting') return texts.waitingAloud;
  const quarters = total === 0 ? 4 : Math.floor((4 * done) / total);
  return quarters === 0 ? '' : texts.percentDone(25 * quarters);
}

/** Rate and time left, as far as they are known. */
export const paceOf = (
  { keysPerSecond, secondsLeft }: Job,
  texts: Texts,
  { timeLeft }: Catalogue['formats'],
): string =>
  [
    keysPerSecond === null ? null : texts.keysPerSecond(keysPerSecond),
    secondsLeft === null ? null : timeLeft(secondsLeft),
  ]
    .filter((part) => part !== null)
    .join(', ');

/** How a job ended, for the head of its report. */
export function endOf({ action, state }: Job, texts: Texts): string {
  const ends = texts[action];
  if (state === 'cancelled') return ends.cancelled;
  return state === 'partly-failed' ? ends.partlyFailed : ends.completed;
}

const successes = {
  create: 'created',
  delete: 'deleted',
  regenerate: 'regenerated',
  restore: 'restored',
  purge: 'purged',
} as const satisfies Record<Job['action'], JobOutcome>;

type Count = Readonly<{ outcome: JobOutcome; count: number }>;

/** What became of how many: every key of the job is in exactly one of them. */
export function countsOf({ action, total, done, succeeded, gone, skipped, failed }: Job): Count[] {
  const success = successes[action];
  const counts: Count[] = [
    { outcome: success, count: succeeded },
    { outcome: 'gone', count: gone },
    ...skipped,
    { outcome: 'failed', count: failed },
    { outcome: 'untouched', count: total - done },
  ];
  return counts.filter(({ outcome, count }) => count > 0 || outcome === success);
}

/** One line for a list of jobs: "Deleted 42 API keys", "Regenerated 7 of 10 client secrets". */
export const lineOf = ({ action, total, succeeded }: Job, texts: Texts): string =>
  texts[action].done(succeeded, total);
