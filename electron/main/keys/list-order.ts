/** Where a key stands in the list of keys: by the name of its user (see sortNameOf), then by its id. */
export type Listed = Readonly<{ sortName: string; keyId: string }>;

/** A name, folded as the key service folds it for its search and its order, that JavaScript compares as the databases do: by its bytes. */
export const sortNameOf = (name: string): string =>
  beyondAscii.test(name) ? foldText(name).replaceAll(lastUnits, behindWholeLetters) : name.toLowerCase();

/** Most names have none of it, and are folded in a fraction of the time. */
const beyondAscii = /\P{ASCII}/u;
const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');

/** Halves of letters beyond 16 bits, and the whole letters that have numbers above theirs but come before them. */
const lastUnits = /[\uD800-\uFFFF]/g;
function behindWholeLetters(unit: string): string {
  const code = unit.charCodeAt(0);
  return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800);
}

/**
 * Puts what is new into its places, from the last to the first: 500 into 100,000 in a few milliseconds, where sorting them all would take more than a
 * hundred.
 * @param listed in order; so it is afterwards
 */
export function putInOrder<T extends Listed>(listed: T[], fresh: readonly T[]): void {
  let end = listed.length;
  const late = fresh.toSorted(compareListed);
  for (const one of late) listed.push(one);
  for (let before = late.length - 1; before >= 0; before -= 1) {
    const one = late[before];
    if (!one) continue;
    const place = placeOf(one, listed, end);
    for (; end > place; end -= 1) listed[end + before] = listed[end - 1] ?? one;
    listed[place + before] = one;
  }
}

/** How many of the first `end` come before it, or are its equals. */
function placeOf(one: Listed, listed: readonly Listed[], end: number): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = listed[middle];
    if (other && compareListed(other, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compareListed = (a: Listed, b: Listed): number =>
  compareText(a.sortName, b.sortName) || compareText(a.keyId, b.keyId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
