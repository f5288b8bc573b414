import { beforeEach, describe, expect, it } from 'vitest';
import { TimeSeen, type SeenMoment } from '../../../../../electron/main/journal/time-seen.ts';

const hour = 3_600_000;
let ran: number;
let wall: number;
beforeEach(() => {
  ran = 500;
  wall = 1_000 * hour;
});
const run = () =>
  new TimeSeen(
    () => ran,
    () => wall,
  );
const pass = (ms: number) => {
  ran += ms;
  wall += ms;
};
/** How old something is in this run that was of that time in the run before. */
const ageOf = (time: TimeSeen, then: number, last: SeenMoment) => ({
  passed: time.now() - (then + time.shiftFrom(last).passed),
  running: time.now() - (then + time.shiftFrom(last).running),
});

describe('the time that Keydesk has seen', () => {
  it('passes as time does, whatever the clock of the system is set to meanwhile', () => {
    const time = run();
    pass(2 * hour);
    wall += 1_000 * hour;
    expect(time.now()).toBe(2 * hour);
    wall -= 9_000 * hour;
    pass(hour);
    expect(time.now()).toBe(3 * hour);
  });

  it('between two runs is what the clock says that passed, and nothing of it is running', () => {
    const before = run();
    pass(2 * hour);
    const last = before.moment();
    wall += 24 * hour;
    const time = run();
    pass(hour);
    expect(ageOf(time, hour, last)).toEqual({ passed: 26 * hour, running: 2 * hour });
  });

  it('between two runs with a clock that went back is nothing', () => {
    const last = run().moment();
    wall -= 100 * hour;
    const time = run();
    pass(hour);
    expect(ageOf(time, 0, last)).toEqual({ passed: hour, running: hour });
  });
});
