const windowMs = 5 * 60_000;
const most = 3;
/** Before the first and the second new start. */
const pausesMs = [200, 2_000];

/** How often something crashed lately: it is started again by itself, with growing pauses, until that is of no use. */
export function createCrashLimit(clock: () => number = Date.now) {
  let times: number[] = [];
  return {
    /** Notes a crash. @returns whether it is the third within five minutes, and how long to wait before the next start */
    note: (): { isTooOften: boolean; pauseMs: number } => {
      const now = clock();
      times = [...times.filter((at) => now - at < windowMs), now];
      const isTooOften = times.length >= most;
      const pauseMs = pausesMs[times.length - 1] ?? 0;
      // Whoever says "Try again" gets three more tries.
      if (isTooOften) times = [];
      return { isTooOften, pauseMs };
    },
  };
}
export type CrashLimit = ReturnType<typeof createCrashLimit>;
