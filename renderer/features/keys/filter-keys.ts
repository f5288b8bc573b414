import type { KeyFilter } from './api-key.ts';

/** What the filter menus say; the search is typed beside them. */
export type Narrowing = Readonly<{
  userState: 'active' | 'deactivated' | null;
  neverUsed: boolean;
  secretOlderThanDays: number | null;
}>;
export const noNarrowing: Narrowing = { userState: null, neverUsed: false, secretOlderThanDays: null };
export const secretAges = [30, 90, 180, 365] as const;
/** The longest search that main accepts. */
export const maxSearch = 200;

/** The filter as main takes it: only what narrows. */
export function filterOf(search: string, narrowing: Narrowing): KeyFilter {
  const words = search.trim().slice(0, maxSearch);
  return {
    ...(words !== '' && { search: words }),
    ...(narrowing.userState && { userState: narrowing.userState }),
    ...(narrowing.neverUsed && { neverUsed: true }),
    ...(narrowing.secretOlderThanDays !== null && { secretOlderThanDays: narrowing.secretOlderThanDays }),
  };
}

export const narrows = (filter: KeyFilter): boolean => Object.keys(filter).length > 0;

export const sameFilter = (a: KeyFilter, b: KeyFilter): boolean =>
  a.search === b.search &&
  a.userState === b.userState &&
  a.neverUsed === b.neverUsed &&
  a.secretOlderThanDays === b.secretOlderThanDays;

/** A filter as the end of "that match …". */
export const describeMatch = (filter: KeyFilter): string =>
  filter.search !== undefined && Object.keys(filter).length === 1
    ? describeFilter(filter)
    : `the filter (${describeFilter(filter)})`;

/** A filter in words: “ada”, deactivated users, never used. */
export function describeFilter(filter: KeyFilter): string {
  return [
    filter.search === undefined ? null : `“${filter.search}”`,
    filter.userState === undefined ? null : `${filter.userState} users`,
    filter.neverUsed ? 'never used' : null,
    filter.secretOlderThanDays === undefined ? null : `secret older than ${filter.secretOlderThanDays} days`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
