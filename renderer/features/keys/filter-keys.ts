import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import type { KeyFilter } from './api-key.ts';

/** What the filter menus say, and what was chosen in the overview; the search is typed beside them. */
export type Narrowing = Readonly<{
  userState: 'active' | 'deactivated' | null;
  neverUsed: boolean;
  secretOlderThanDays: number | null;
  /** The filter of a bar of the overview, whatever it is; null without one. */
  bucket: KeyFilter | null;
}>;
export const noNarrowing: Narrowing = {
  userState: null,
  neverUsed: false,
  secretOlderThanDays: null,
  bucket: null,
};
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
    ...narrowing.bucket,
  };
}

/** What a menu chose is in force: a bucket that says otherwise of the same is not. */
export function chooseInMenu(narrowing: Narrowing, choice: Partial<Omit<Narrowing, 'bucket'>>): Narrowing {
  const { bucket } = narrowing;
  const isOverruled = bucket !== null && Object.keys(choice).some((field) => field in bucket);
  return { ...narrowing, ...choice, ...(isOverruled && { bucket: null }) };
}

export const narrows = (filter: KeyFilter): boolean => Object.keys(filter).length > 0;

export function sameFilter(a: KeyFilter, b: KeyFilter): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof KeyFilter>;
  return [...fields].every((field) => a[field] === b[field]);
}

type Texts = Pick<Catalogue['keys'], 'filtered' | 'select'>;

/** A filter as the end of "that match …". */
export function describeMatch(filter: KeyFilter, texts: Texts): string {
  const { bySearch, byFilter } = texts.select;
  const onlySearch = filter.search !== undefined && Object.keys(filter).length === 1;
  return (onlySearch ? bySearch : byFilter)(describeFilter(filter, texts));
}

/** A filter in words: “ada”, deactivated users, never used. */
export function describeFilter(filter: KeyFilter, { filtered: words }: Pick<Texts, 'filtered'>): string {
  return [
    filter.search === undefined ? null : words.bySearch(filter.search),
    filter.userState === undefined ? null : words.byUserState[filter.userState],
    filter.neverUsed === undefined ? null : words[filter.neverUsed ? 'neverUsed' : 'everUsed'],
    describeDays(filter.lastUseOlderThanDays, filter.lastUseWithinDays, words.lastUse),
    describeDays(filter.secretOlderThanDays, filter.secretWithinDays, words.secretAge),
    describeCreation(filter, words),
    filter.expired === undefined ? null : words[filter.expired ? 'expired' : 'notExpired'],
    describeDays(filter.expiresAfterDays, filter.expiresWithinDays, words.expiry),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

type DaysWords = Texts['filtered']['lastUse'];

function describeDays(from: number | undefined, to: number | undefined, words: DaysWords): string | null {
  if (from !== undefined) return to === undefined ? words.beyond(from) : words.between(from, to);
  return to === undefined ? null : words.within(to);
}

/** The console asks for whole months only. */
const describeCreation = (
  { createdFrom, createdBefore }: KeyFilter,
  { created }: Texts['filtered'],
): string | null =>
  createdFrom === undefined || createdBefore === undefined ? null : created(createdFrom, createdBefore);
