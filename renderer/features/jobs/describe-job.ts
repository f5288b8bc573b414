import { countOf, formatNumber } from '../../components/format-number.ts';
import { timeLeft } from '../../components/format-time.ts';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import type { Job } from './use-jobs.ts';

const things = { delete: 'API key', regenerate: 'client secret' } as const;

/** For the button that brings it back: "Deleting 1,234 of 3,000". */
export function buttonOf(job: Job): string {
  if (job.state === 'waiting') return `Waiting: ${progressOf(job)}`;
  if (job.state === 'paused') return `Paused: ${progressOf(job)}`;
  return `${job.action === 'delete' ? 'Deleting' : 'Regenerating'} ${progressOf(job)}`;
}

/** What is being done to how many: "Deleting 4,000 API keys". */
export const doingOf = ({ action, total }: Job): string =>
  `${action === 'delete' ? 'Deleting' : 'Regenerating'} ${countOf(total, things[action])}`;

/** "1,234 of 3,000" */
export const progressOf = ({ done, total }: Job): string => `${formatNumber(done)} of ${formatNumber(total)}`;

/** For the ear: a word at each quarter, where the number changes five times a second. */
export function spokenProgressOf({ done, total, state }: Job): string {
  if (state === 'waiting') return 'Waiting for the key service.';
  const quarters = total === 0 ? 4 : Math.floor((4 * done) / total);
  return quarters === 0 ? '' : `${25 * quarters} % done`;
}

/** Rate and time left, as far as they are known. */
export const paceOf = ({ keysPerSecond, secondsLeft }: Job): string =>
  [
    keysPerSecond === null ? null : `${formatNumber(keysPerSecond)} keys a second`,
    secondsLeft === null ? null : timeLeft(secondsLeft),
  ]
    .filter((part) => part !== null)
    .join(', ');

/** How a job ended, for the head of its report. */
export function endOf({ action, state }: Job): string {
  const name = action === 'delete' ? 'Bulk delete' : 'Bulk regenerate';
  if (state === 'cancelled') return `${name} cancelled`;
  return state === 'partly-failed' ? `${name} finished, some keys failed` : `${name} finished`;
}

export type Count = Readonly<{ outcome: JobOutcome; count: number; words: string }>;

/** What became of how many: every key of the job is in exactly one of them. */
export function countsOf({ action, total, done, succeeded, gone, failed }: Job): Count[] {
  const success = action === 'delete' ? 'deleted' : 'regenerated';
  const counts = [
    { outcome: success, count: succeeded, words: success },
    {
      outcome: 'gone',
      count: gone,
      words: `gone meanwhile: someone else deleted ${gone === 1 ? 'it' : 'them'} first`,
    },
    { outcome: 'failed', count: failed, words: 'failed' },
    {
      outcome: 'untouched',
      count: total - done,
      words: `untouched: cancelled before ${total - done === 1 ? 'its' : 'their'} turn`,
    },
  ] satisfies Count[];
  return counts.filter(({ outcome, count }) => count > 0 || outcome === success);
}

/** One line for a list of jobs: "Deleted 42 API keys", "Regenerated 7 of 10 client secrets". */
export function lineOf({ action, total, succeeded }: Job): string {
  const verb = action === 'delete' ? 'Deleted' : 'Regenerated';
  const of = succeeded === total ? '' : `${formatNumber(succeeded)} of `;
  return `${verb} ${of}${countOf(total, things[action])}`;
}
