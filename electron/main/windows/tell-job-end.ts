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

/** In words that may stand on a locked screen: numbers, no names. */
function describeEnd({ action, total, succeeded, gone, failed }: Job): { title: string; body: string } {
  const isDelete = action === 'delete';
  const done = `${isDelete ? 'Deleted' : 'Regenerated'} ${formatNumber(succeeded)} of ${countOf(total, isDelete ? 'API key' : 'client secret')}.`;
  return {
    title: `${isDelete ? 'Bulk delete' : 'Bulk regenerate'} finished`,
    body: [
      done,
      ...(gone > 0 ? [`${formatNumber(gone)} gone meanwhile.`] : []),
      ...(failed > 0 ? [`${formatNumber(failed)} failed.`] : []),
      ...(!isDelete && succeeded > 0 ? ['The new client secrets wait to be collected.'] : []),
    ].join(' '),
  };
}
