// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../../../electron/contract/texts/en/keys.ts';
import {
  checkOnPage,
  countSelected,
  describeSelection,
  followFilter,
  followTotal,
  forgetKey,
  isSelected,
  maxNamedKeys,
  nothingSelected,
  pickAll,
  pickPage,
  planSelectionOf,
  type KeySelection,
} from '../../../../../renderer/features/keys/selection.ts';
import type { KeyFilter } from '../../../../../renderer/features/keys/api-key.ts';

const world = Array.from({ length: 40 }, (_, n) => `key-${n}`);
const filter: KeyFilter = { search: 'ada' };
const ids = (...keyIds: string[]): KeySelection => ({ kind: 'ids', ids: new Set(keyIds) });

/** What an admin can do to a selection over a list of 40 keys, pages of 10. */
const pageOf = fc.nat(3).map((n) => world.slice(n * 10, n * 10 + 10));
const step = fc.oneof(
  fc.record({
    do: fc.constant('check' as const),
    page: pageOf,
    checked: fc.uniqueArray(fc.constantFrom(...world)),
  }),
  fc.record({ do: fc.constant('page' as const), page: pageOf }),
  fc.record({ do: fc.constant('all' as const) }),
  fc.record({ do: fc.constant('none' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(selection: KeySelection, taken: Step): KeySelection {
  switch (taken.do) {
    case 'check':
      return checkOnPage(selection, taken.page, new Set(taken.checked));
    case 'page':
      return pickPage(selection, taken.page);
    case 'all':
      return pickAll(filter, world.length);
    case 'none':
      return nothingSelected;
  }
}

describe('Selection', () => {
  it('always counts exactly the keys that it holds', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const selection = steps.reduce(take, nothingSelected);
        expect(countSelected(selection)).toBe(world.filter((keyId) => isSelected(selection, keyId)).length);
      }),
    );
  });

  it('follows the check boxes of the page in view and touches no other key', () => {
    fc.assert(
      fc.property(
        fc.array(step),
        pageOf,
        fc.uniqueArray(fc.constantFrom(...world)),
        (steps, page, checkedIds) => {
          const before = steps.reduce(take, nothingSelected);
          const checked = new Set(checkedIds);
          const after = checkOnPage(before, page, checked);
          for (const keyId of world) {
            const expected = page.includes(keyId) ? checked.has(keyId) : isSelected(before, keyId);
            expect(isSelected(after, keyId)).toBe(expected);
          }
        },
      ),
    );
  });

  it('goes to main as exactly what is selected, or not at all', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const selection = steps.reduce(take, nothingSelected);
        const sent = planSelectionOf(selection);
        if (sent === null) expect(countSelected(selection)).toBe(0);
        const reached = world.filter((keyId) =>
          sent === null
            ? false
            : sent.kind === 'ids'
              ? sent.keyIds.includes(keyId)
              : !sent.except.includes(keyId),
        );
        expect(reached).toEqual(world.filter((keyId) => isSelected(selection, keyId)));
      }),
    );
  });

  it('"This page" keeps keys of other pages and takes the place of "All that match"', () => {
    expect(countSelected(pickPage(ids('a'), ['b', 'c']))).toBe(3);
    expect(pickPage(pickAll(filter, 40), ['b'])).toEqual(ids('b'));
  });

  it('"All that match" ends with its filter; keys chosen one by one stay', () => {
    expect(followFilter(pickAll(filter, 40), { search: 'bob' })).toBe(nothingSelected);
    const kept = pickAll(filter, 40);
    expect(followFilter(kept, { search: 'ada' })).toBe(kept);
    const chosen = ids('a');
    expect(followFilter(chosen, { search: 'bob' })).toBe(chosen);
  });

  it('"All that match" keeps its number true, of its own filter only', () => {
    expect(countSelected(followTotal(pickAll(filter, 40), filter, 38))).toBe(38);
    expect(countSelected(followTotal(pickAll(filter, 40), {}, 9000))).toBe(40);
  });

  it('forgets a deleted key', () => {
    expect(forgetKey(ids('a', 'b'), 'a')).toEqual(ids('b'));
    expect(countSelected(forgetKey(pickAll(filter, 40), 'key-1'))).toBe(39);
  });

  it('is refused when it names more keys than main takes', () => {
    const many = Array.from({ length: maxNamedKeys + 1 }, (_, n) => `k${n}`);
    expect(planSelectionOf({ kind: 'ids', ids: new Set(many) })).toBeNull();
    expect(describeSelection({ kind: 'ids', ids: new Set(many) }, [], keys)).toContain(
      'select all that match',
    );
  });

  it('says in a sentence what it is', () => {
    expect(describeSelection(ids('a', 'b', 'c'), ['a', 'b'], keys)).toBe('3 selected (1 not on this page).');
    const less = checkOnPage(pickAll(filter, 2000), ['a', 'b'], new Set());
    expect(describeSelection(less, ['a', 'b'], keys)).toBe(
      'All 2,000 API keys that match “ada” are selected, less 2 taken out.',
    );
    expect(describeSelection(pickAll({ userState: 'deactivated', neverUsed: true }, 11), [], keys)).toBe(
      'All 11 API keys that match the filter (deactivated users, never used) are selected.',
    );
    expect(describeSelection(pickAll({}, 11), [], keys)).toBe('All 11 API keys are selected.');
  });
});
