/** What the journal keeps of it. `at` is what the system's clock said then. */
export type SeenMoment = Readonly<{ seen: number; at: number }>;

/**
 * The time that has passed for Keydesk, in milliseconds since its start. While it runs, a clock that never jumps counts: whatever the system's
 * clock is set to meanwhile changes nothing.
 */
export class TimeSeen {
  readonly #monotone: () => number;
  readonly #wall: () => number;
  readonly #start: number;
  readonly #runsSeldom: boolean;

  /** @param runsSeldom for moments at a time, as a command does: what passes between two runs counts as what passes in one */
  constructor(
    monotone: () => number = () => performance.now(),
    wall: () => number = Date.now,
    runsSeldom = false,
  ) {
    this.#monotone = monotone;
    this.#wall = wall;
    this.#start = monotone();
    this.#runsSeldom = runsSeldom;
  }

  now(): number {
    return Math.round(this.#monotone() - this.#start);
  }

  moment(): SeenMoment {
    return { seen: this.now(), at: this.#wall() };
  }

  /** The system's clock after that much more time. */
  wallAfter(ms: number): number {
    return this.#wall() + ms;
  }

  /**
   * What makes a time of an earlier run one of this run. Between two runs only the system's clock knows what passed; one that went
   * backwards says nothing. `running` leaves that out: only while Keydesk ran time passed.
   */
  shiftFrom({ seen, at }: SeenMoment): { passed: number; running: number } {
    const now = this.now();
    const sinceThen = Math.max(now, this.#wall() - at);
    const passed = now - sinceThen - seen;
    return { passed, running: this.#runsSeldom ? passed : -seen };
  }
}
