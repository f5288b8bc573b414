import { asCallFailed } from '../ipc/call-failed.ts';
import { isTemporary, untilBack, type RunJobDeps } from './run-job.ts';

/**
 * Begins the plan of a job that waits for its turn: it was confirmed, and shall not be too old when the turn comes. While the service is away it
 * is tried again; a refusal is told by the job's first chunk.
 * @param begin tells the service
 */
export async function keepPlan(
  begin: () => Promise<void>,
  deps: Pick<RunJobDeps, 'untilUp' | 'stopping' | 'pauseMs'>,
): Promise<void> {
  while (!deps.stopping.aborted) {
    try {
      await begin();
      return;
    } catch (thrown) {
      const failure = asCallFailed(thrown);
      if (!isTemporary(failure.code)) return;
      await untilBack(failure, deps);
    }
  }
}
