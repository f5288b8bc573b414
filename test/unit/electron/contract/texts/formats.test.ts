// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { formats as german } from '../../../../../electron/contract/texts/de/formats.ts';
import { formats } from '../../../../../electron/contract/texts/en/formats.ts';

const { age, ago, counted, exactMinute, exactTime, number, remaining, timeLeft, until } = formats;
const now = Date.UTC(2026, 10, 24, 9, 8, 15);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('Times', () => {
  it('say an age in its largest unit', () => {
    expect(age(now - 30_000, now)).toBe('< 1 minute');
    expect(age(now - minute, now)).toBe('1 minute');
    expect(age(now - 3 * 60 * minute, now)).toBe('3 hours');
    expect(age(now - day, now)).toBe('1 day');
    expect(age(now - 8 * day, now)).toBe('1 week');
    expect(age(now - 92 * day, now)).toBe('3 months');
    expect(age(now - 800 * day, now)).toBe('2 years');
  });

  it('are relative in a list, and never in the future when clocks differ', () => {
    expect(ago(now - 92 * day, now)).toBe('3 months ago');
    expect(ago(now - 1000, now)).toBe('just now');
    expect(ago(now + day, now)).toBe('just now');
  });

  it('are exact with their zone on hover', () => {
    expect(exactTime(now, 'UTC')).toBe('24 Nov 2026, 09:08:15 UTC');
  });

  it('to come are exact to the minute', () => {
    expect(exactMinute(now, 'UTC')).toBe('24 Nov 2026, 09:08 UTC');
  });

  it('to come are said in their largest unit, rounded', () => {
    expect(until(now + 3 * day, now)).toBe('in 3 days');
    expect(until(now + 3 * day - 5_000, now)).toBe('in 3 days');
    expect(until(now + day - 5_000, now)).toBe('in 1 day');
    expect(until(now + 60 * minute - 5_000, now)).toBe('in 1 hour');
    expect(until(now + 90 * day, now)).toBe('in 3 months');
    expect(until(now + 5 * minute, now)).toBe('in 5 minutes');
    expect(until(now + 20_000, now)).toBe('in less than a minute');
    expect(until(now - day, now)).toBe('in less than a minute');
  });

  it('say the time left without false precision', () => {
    expect(timeLeft(2)).toBe('a few seconds left');
    expect(timeLeft(40)).toBe('about 40 s left');
    expect(timeLeft(150)).toBe('about 3 min left');
    expect(timeLeft(7200)).toBe('about 2 h left');
  });

  it('that remain are those to come without "in"', () => {
    expect(remaining(now + 3 * day - 5_000, now)).toBe('3 days');
    expect(remaining(now + 20_000, now)).toBe('< 1 minute');
  });

  it('are German in German', () => {
    expect(german.age(now - 92 * day, now)).toBe('3 Monate');
    expect(german.ago(now - day, now)).toMatch(/^vor 1 Tag$/);
    expect(german.ago(now - 1000, now)).toBe('gerade eben');
    expect(german.until(now + 3 * day, now)).toBe('in 3 Tagen');
    expect(german.remaining(now + 3 * day, now)).toBe('3 Tage');
    expect(german.exactMinute(now, 'UTC')).toBe('24. Nov. 2026, 09:08 UTC');
    expect(german.timeLeft(150)).toBe('noch etwa 3 min');
  });
});

describe('Numbers', () => {
  it('have separators, and agree with the thing they count', () => {
    expect(number(2431)).toBe('2,431');
    expect(german.number(100_000)).toBe('100.000');
    expect(counted(1, 'API key', 'API keys')).toBe('1 API key');
    expect(counted(0, 'API key', 'API keys')).toBe('0 API keys');
    expect(german.counted(2431, 'Eintrag', 'Einträge')).toBe('2.431 Einträge');
  });
});
