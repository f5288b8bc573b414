// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  ageSince,
  exactMinute,
  exactTime,
  relativeTime,
  timeLeft,
  timeUntil,
} from '../../../../renderer/components/format-time.ts';

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

  it('to come are exact to the minute', () => {
    expect(exactMinute(now, 'UTC')).toBe('24 Nov 2026, 09:08 UTC');
  });

  it('to come are said in their largest unit, rounded', () => {
    expect(timeUntil(now + 3 * day, now)).toBe('in 3 days');
    expect(timeUntil(now + 3 * day - 5_000, now)).toBe('in 3 days');
    expect(timeUntil(now + day - 5_000, now)).toBe('in 1 day');
    expect(timeUntil(now + 60 * minute - 5_000, now)).toBe('in 1 hour');
    expect(timeUntil(now + 90 * day, now)).toBe('in 3 months');
    expect(timeUntil(now + 5 * minute, now)).toBe('in 5 minutes');
    expect(timeUntil(now + 20_000, now)).toBe('in less than a minute');
    expect(timeUntil(now - day, now)).toBe('in less than a minute');
  });

  it('say the time left without false precision', () => {
    expect(timeLeft(2)).toBe('a few seconds left');
    expect(timeLeft(40)).toBe('about 40 s left');
    expect(timeLeft(150)).toBe('about 3 min left');
    expect(timeLeft(7200)).toBe('about 2 h left');
  });
});
