// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { keys } from '../../../../../electron/contract/texts/en/keys.ts';
import {
  chooseInMenu,
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
    const narrowing = {
      ...noNarrowing,
      userState: 'deactivated',
      neverUsed: true,
      secretOlderThanDays: 90,
    } as const;
    expect(filterOf(' ada ', narrowing)).toEqual({
      search: 'ada',
      userState: 'deactivated',
      neverUsed: true,
      secretOlderThanDays: 90,
    });
  });

  it('holds the bar of the overview that was chosen, until a menu says otherwise of the same', () => {
    const chosen = { ...noNarrowing, bucket: { secretOlderThanDays: 30, secretWithinDays: 90 } };
    expect(filterOf('', chosen)).toEqual({ secretOlderThanDays: 30, secretWithinDays: 90 });
    const both = chooseInMenu(chosen, { userState: 'active' });
    expect(filterOf('', both)).toEqual({
      userState: 'active',
      secretOlderThanDays: 30,
      secretWithinDays: 90,
    });
    expect(filterOf('', chooseInMenu(both, { secretOlderThanDays: 180 }))).toEqual({
      userState: 'active',
      secretOlderThanDays: 180,
    });
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
      describeFilter(
        {
          search: 'ada',
          userState: 'deactivated',
          neverUsed: true,
          secretOlderThanDays: 90,
        },
        keys,
      ),
    ).toBe('“ada”, deactivated users, never used, secret older than 90 days');
  });

  it.each([
    [{ secretWithinDays: 30 }, 'secret up to 30 days old'],
    [{ secretOlderThanDays: 30, secretWithinDays: 90 }, 'secret 30 to 90 days old'],
    [{ lastUseWithinDays: 1 }, 'used in the last 24 hours'],
    [{ lastUseOlderThanDays: 1, lastUseWithinDays: 7 }, 'last used 1 to 7 days ago'],
    [{ lastUseOlderThanDays: 90 }, 'last used over 90 days ago'],
    [{ neverUsed: false }, 'used'],
    [{ createdFrom: Date.UTC(2026, 10), createdBefore: Date.UTC(2026, 11) }, 'created in November 2026'],
    [{ expired: true }, 'expired'],
    [{ expired: false }, 'not expired'],
    [{ expiresWithinDays: 7 }, 'expires in the next 7 days'],
    [{ expiresAfterDays: 7, expiresWithinDays: 30 }, 'expires in 7 to 30 days'],
    [{ expiresAfterDays: 90 }, 'expires in over 90 days'],
  ])('says a bar of the overview in words: %o', (filter, words) => {
    expect(describeFilter(filter, keys)).toBe(words);
  });
});
