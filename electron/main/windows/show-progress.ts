import type { BrowserWindow } from 'electron';
import type { Job } from '../../contract/jobs/job.ts';

/** A value below 0 takes the bar away. */
const none = -1;

/** How far the bulk action under way is, on the icon in the task bar or the dock. */
export function showProgress(window: BrowserWindow | null, { finishedAt, state, total, done }: Job): void {
  if (!window || window.isDestroyed()) return;
  if (state === 'queued') return;
  if (finishedAt !== null) window.setProgressBar(none);
  else
    window.setProgressBar(total === 0 ? 1 : done / total, {
      mode: state === 'waiting' ? 'paused' : 'normal',
    });
}
