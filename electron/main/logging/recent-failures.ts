export type Failure = Readonly<{ at: number; channel: string; code: string; reference: string }>;

/** As many as a description of a fault needs. */
const kept = 20;

/** The last calls that failed, by their codes: what to name when a fault is reported. */
export function createRecentFailures(clock: () => number = Date.now) {
  const failures: Failure[] = [];
  return {
    note: (failure: Omit<Failure, 'at'>) => {
      failures.push({ at: clock(), ...failure });
      if (failures.length > kept) failures.shift();
    },
    /** Oldest first. */
    list: (): readonly Failure[] => failures,
  };
}
export type RecentFailures = ReturnType<typeof createRecentFailures>;
