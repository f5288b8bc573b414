// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  describeFilter,
  filterOf,
  maxSearch,
  narrows,
  noNarrowing,
  sameFilter,
} from '../../../../../renderer/features/keys/filter-keys.ts';

describe('Filter', () => {
  it('holds only what narrows', () => {
    expect(filterOf('  ', noNarrowing)).toEqual({});
    expect(narrows(filterOf('', noNarrowing))).toBe(false);
    expect(filterOf(' ada ', { userState: 'deactivated', neverUsed: true, secretOlderThanDays: 90 })).toEqual(
      { search: 'ada', userState: 'deactivated', neverUsed: true, secretOlderThanDays: 90 },
    );
  });

  it('never sends a search that main refuses as too long', () => {
    expect(filterOf('x'.repeat(500), noNarrowing).search).toHaveLength(maxSearch);
  });

  it('is the same only when every field is', () => {
    expect(sameFilter({ search: 'a' }, { search: 'a' })).toBe(true);
    expect(sameFilter({ search: 'a' }, { search: 'a', neverUsed: true })).toBe(false);
    expect(sameFilter({ secretOlderThanDays: 30 }, { secretOlderThanDays: 90 })).toBe(false);
    expect(sameFilter({}, { userState: 'active' })).toBe(false);
  });

  it('says itself in words', () => {
    expect(
      describeFilter({
        search: 'ada',
        userState: 'deactivated',
        neverUsed: true,
        secretOlderThanDays: 90,
      }),
    ).toBe('“ada”, deactivated users, never used, secret older than 90 days');
  });
});
