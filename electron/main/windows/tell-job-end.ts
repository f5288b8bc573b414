import type { Job } from '../../contract/jobs/job.ts';
import { countOf, formatNumber } from './count-of.ts';
import type { Notify } from './notify.ts';

/** Who waited for less has not looked elsewhere. */
const longMs = 10_000;

export type TellJobEndDeps = Readonly<{
  /** Whether the admin is looking at the window. */
  isFocused: () => boolean;
  notify: Notify;
  /** Brings the window and the report of the job. */
  onOpen: (jobId: string) => void;
  clock?: () => number;
}>;

/** Tells the admin, who is elsewhere by now, that a long bulk action has ended. To be told of every progress. */
export function createTellJobEnd({ isFocused, notify, onOpen, clock = Date.now }: TellJobEndDeps) {
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
    notify({ ...describeEnd(job), onClick: () => onOpen(jobId) });
  };
}

const words = {
  delete: { title: 'Bulk delete finished', done: 'Deleted', thing: 'API key' },
  regenerate: { title: 'Bulk regenerate finished', done: 'Regenerated', thing: 'client secret' },
  create: { title: 'Bulk create finished', done: 'Created', thing: 'API key' },
  restore: { title: 'Restore finished', done: 'Restored', thing: 'API key' },
  purge: { title: 'Delete for good finished', done: 'Deleted for good', thing: 'API key' },
} as const satisfies Record<Job['action'], object>;

const whyLeft = (action: Job['action']): string =>
  action === 'restore' ? 'could not be restored: the user has a key by now' : 'could not get one';

/** In words that may stand on a locked screen: numbers, no names. */
function describeEnd({ action, total, succeeded, gone, skipped, failed }: Job): {
  title: string;
  body: string;
} {
  const { title, done, thing } = words[action];
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return {
    title,
    body: [
      `${done} ${formatNumber(succeeded)} of ${countOf(total, thing)}.`,
      ...(left > 0 ? [`${formatNumber(left)} ${whyLeft(action)}.`] : []),
      ...(gone > 0 ? [`${formatNumber(gone)} gone meanwhile.`] : []),
      ...(failed > 0 ? [`${formatNumber(failed)} failed.`] : []),
      ...((action === 'regenerate' || action === 'create') && succeeded > 0
        ? ['The new client secrets wait to be collected.']
        : []),
    ].join(' '),
  };
}
