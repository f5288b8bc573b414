import type { Logger } from 'pino';
import { asCallFailed } from '../ipc/call-failed.ts';

/** How often changes of others are looked for. */
const everyMs = 60_000;
/** After a change of one's own: of many at once the last counts. */
const soonMs = 2000;
/** How often last uses are looked for too. */
const usesEveryMs = 15 * 60_000;

/** Runs a sync at once, every minute and soon after `hurry`, one at a time, until `stop`. One that fails is tried again at the next turn. */
export function createSyncLoop(sync: (withUses: boolean) => Promise<unknown>, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isStopped = false;
  let usesAt = -Infinity;
  /** When the next one is due after the one that runs. */
  let next = everyMs;
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), ms).unref();
  };
  const run = async () => {
    isRunning = true;
    const now = performance.now();
    const withUses = now - usesAt >= usesEveryMs;
    try {
      await sync(withUses);
      if (withUses) usesAt = now;
    } catch (thrown) {
      log.warn({ code: asCallFailed(thrown).code, err: thrown }, 'the inventory could not be synced');
    }
    isRunning = false;
    plan(next);
    next = everyMs;
  };
  void run();
  return {
    hurry: (): void => {
      if (isRunning) next = soonMs;
      else plan(soonMs);
    },
    stop: (): void => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
