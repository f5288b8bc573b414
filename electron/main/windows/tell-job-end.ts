import type { Job } from '../../contract/jobs/job.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { Notify } from './notify.ts';

/** Who waited for less has not looked elsewhere. */
const longMs = 10_000;

export type TellJobEndDeps = Readonly<{
  /** Whether the admin is looking at the window. */
  isFocused: () => boolean;
  notify: Notify;
  /** Brings the window and the report of the job. */
  onOpen: (jobId: string) => void;
  texts: Texts;
  clock?: () => number;
}>;

/** Tells the admin, who is elsewhere by now, that a long bulk action has ended. To be told of every progress. */
export function createTellJobEnd({ isFocused, notify, onOpen, texts, clock = Date.now }: TellJobEndDeps) {
  /** Since when a job runs that had ended before: a retry begins anew, its start is that of the first run. */
  const since = new Map<string, number>();
  const ended = new Set<string>();
  return (job: Job): void => {
    const { jobId, startedAt, finishedAt, state } = job;
    const began = since.get(jobId) ?? (ended.has(jobId) ? clock() : startedAt);
    if (finishedAt === null) {
      since.set(jobId, began);
      return;
    }
    since.delete(jobId);
    ended.add(jobId);
    if (clock() - began < longMs || state === 'cancelled' || isFocused()) return;
    notify({ ...describeEnd(job, texts()), onClick: () => onOpen(jobId) });
  };
}

/** In words that may stand on a locked screen: numbers, no names. */
function describeEnd(
  { action, total, succeeded, gone, skipped, failed }: Job,
  { jobs, desktop: { jobEnd } }: Pick<Catalogue, 'desktop' | 'jobs'>,
): { title: string; body: string } {
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  const isForSecrets = action === 'regenerate' || action === 'create';
  return {
    title: jobs[action].completed,
    body: [
      jobEnd.done[action](succeeded, total),
      ...(left > 0 ? [action === 'restore' ? jobEnd.notRestored(left) : jobEnd.notServed(left)] : []),
      ...(gone > 0 ? [jobEnd.gone(gone)] : []),
      ...(failed > 0 ? [jobEnd.failed(failed)] : []),
      ...(isForSecrets && succeeded > 0 ? [jobEnd.secretsWait] : []),
    ].join(' '),
  };
}
