// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ageSince, exactTime, relativeTime, timeLeft } from '../../../../renderer/components/format-time.ts';

const now = Date.UTC(2026, 10, 24, 9, 8, 15);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('Times', () => {
  it('say an age in its largest unit', () => {
    expect(ageSince(now - 30_000, now)).toBe('< 1 minute');
    expect(ageSince(now - minute, now)).toBe('1 minute');
    expect(ageSince(now - 3 * 60 * minute, now)).toBe('3 hours');
    expect(ageSince(now - day, now)).toBe('1 day');
    expect(ageSince(now - 8 * day, now)).toBe('1 week');
    expect(ageSince(now - 92 * day, now)).toBe('3 months');
    expect(ageSince(now - 800 * day, now)).toBe('2 years');
  });

  it('are relative in a list, and never in the future when clocks differ', () => {
    expect(relativeTime(now - 92 * day, now)).toBe('3 months ago');
    expect(relativeTime(now - 1000, now)).toBe('just now');
    expect(relativeTime(now + day, now)).toBe('just now');
  });

  it('are exact with their zone on hover', () => {
    expect(exactTime(now, 'UTC')).toBe('24 Nov 2026, 09:08:15 UTC');
  });

  it('say the time left without false precision', () => {
    expect(timeLeft(2)).toBe('a few seconds left');
    expect(timeLeft(40)).toBe('about 40 s left');
    expect(timeLeft(150)).toBe('about 3 min left');
    expect(timeLeft(7200)).toBe('about 2 h left');
  });
});
