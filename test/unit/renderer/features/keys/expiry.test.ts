// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { choiceOf, dayOf, readExpiry } from '../../../../../renderer/features/keys/expiry.ts';

const now = new Date(2026, 10, 24, 9, 8).getTime();
const on = (date: string, time: string) => ({ kind: 'date', date, time }) as const;

describe('An expiry', () => {
  it('is never, whatever the fields hold', () => {
    expect(readExpiry({ kind: 'never', date: '', time: '' }, now)).toEqual({ expiresAt: null, fault: null });
  });

  it('is a day and a time of this computer', () => {
    const expiresAt = new Date(2026, 11, 1, 18, 30).getTime();
    expect(readExpiry(on('2026-12-01', '18:30'), now)).toEqual({ expiresAt, fault: null });
  });

  it.each([
    ['', '18:30'],
    ['2026-12-01', ''],
    ['never', '18:30'],
  ])('cannot be half given: "%s" "%s"', (date, time) => {
    expect(readExpiry(on(date, time), now)).toEqual({
      expiresAt: null,
      fault: 'incomplete',
    });
  });

  it('cannot be now or in the past', () => {
    for (const time of ['09:07', '09:08']) {
      expect(readExpiry(on('2026-11-24', time), now).fault).toBe('past');
    }
    expect(readExpiry(on('2026-11-24', '09:09'), now).fault).toBeNull();
  });

  it('is offered as it is, or as the end of a day in 90 days', () => {
    const at = new Date(2027, 0, 2, 3, 4).getTime();
    expect(choiceOf(at, now)).toEqual(on('2027-01-02', '03:04'));
    expect(choiceOf(null, now)).toMatchObject({ kind: 'never', time: '23:59' });
    expect(readExpiry({ ...choiceOf(null, now), kind: 'date' }, now).fault).toBeNull();
    expect(dayOf(now)).toBe('2026-11-24');
  });
});
