import { beforeEach, describe, expect, it } from 'vitest';
import { createCrashLimit, type CrashLimit } from '../../../../../electron/main/crashes/crash-limit.ts';

let now = 0;
let limit: CrashLimit;
const minutes = (count: number) => (now += count * 60_000);
beforeEach(() => {
  now = 1_000_000;
  limit = createCrashLimit(() => now);
});

describe('crashes', () => {
  it('are answered by a new start, after growing pauses', () => {
    const first = limit.note();
    const second = limit.note();
    expect([first.isTooOften, second.isTooOften]).toEqual([false, false]);
    expect(second.pauseMs).toBeGreaterThan(first.pauseMs);
  });

  it('three in five minutes are too often', () => {
    limit.note();
    minutes(2);
    limit.note();
    minutes(2.9);
    expect(limit.note().isTooOften).toBe(true);
  });

  it('spread over a longer time are not', () => {
    for (let i = 0; i < 10; i += 1) {
      expect(limit.note().isTooOften).toBe(false);
      minutes(2.6);
    }
  });

  it('after "Try again" there are three more tries', () => {
    for (let i = 0; i < 3; i += 1) limit.note();
    expect(limit.note().isTooOften).toBe(false);
    expect(limit.note().isTooOften).toBe(false);
    expect(limit.note().isTooOften).toBe(true);
  });
});
