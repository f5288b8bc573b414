import { setTimeout as delay } from 'node:timers/promises';

/** Often at first, so that a restart is hardly noticed; then the longer it was away the more rarely. */
const firstPauseMs = 500;
const longestPauseMs = 30_000;
const patience = 4;

export type ReachabilityOptions = Readonly<{
  /** True when the service answers and lets in; never throws. */
  probe: () => Promise<boolean>;
  onChange: (isUp: boolean) => void;
  /** When it is asked next, in epoch milliseconds; null: now. */
  onWait?: (nextTryAt: number | null) => void;
}>;

/** Whether the key service answers. Once it was found down it is asked again and again, until it answers or `stop`. */
export function createReachability({ probe, onChange, onWait = () => undefined }: ReachabilityOptions) {
  const stopped = new AbortController();
  const isStopped = () => stopped.signal.aborted;
  let back: Promise<void> | null = null;
  let hurry = (): void => undefined;
  const pause = async (ms: number) => {
    const hurried = Promise.withResolvers<null>();
    hurry = () => hurried.resolve(null);
    const end = new AbortController();
    const signal = AbortSignal.any([stopped.signal, end.signal]);
    onWait(Date.now() + ms);
    await Promise.race([delay(ms, undefined, { signal }).catch(() => undefined), hurried.promise]);
    end.abort();
  };
  const watch = async () => {
    const since = performance.now();
    while (!isStopped() && !(await probe())) {
      const away = performance.now() - since;
      await pause(Math.min(Math.max(firstPauseMs, away / patience), longestPauseMs));
      if (!isStopped()) onWait(null);
    }
    back = null;
    if (!isStopped()) onChange(true);
  };
  return {
    isUp: () => back === null,
    markDown: () => {
      if (back !== null || isStopped()) return;
      back = watch();
      onChange(false);
    },
    /** Does not wait any longer. */
    tryNow: (): void => hurry(),
    /** Waits until the service answers again, or the connection is ended. */
    untilUp: async () => {
      await back;
    },
    stop: () => stopped.abort(),
  };
}
