import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 500;

/**
 * Whether the key service answers. Once it was found down it is asked again every half second, until it answers or `stop`.
 * @param probe true when the service answered that it is ready; never throws
 */
export function createReachability(probe: () => Promise<boolean>, onChange: (isUp: boolean) => void) {
  const stopped = new AbortController();
  let back: Promise<void> | null = null;
  const watch = async () => {
    while (!stopped.signal.aborted && !(await probe())) {
      await delay(pollMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
    back = null;
    if (!stopped.signal.aborted) onChange(true);
  };
  return {
    isUp: () => back === null,
    markDown: () => {
      if (back !== null || stopped.signal.aborted) return;
      back = watch();
      onChange(false);
    },
    /** Waits until the service answers again, or the connection is ended. */
    untilUp: async () => {
      await back;
    },
    stop: () => stopped.abort(),
  };
}
