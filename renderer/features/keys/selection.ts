import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import type { KeyFilter, PlanSelection } from './api-key.ts';
import { describeMatch, narrows, sameFilter } from './filter-keys.ts';

/**
 * What the admin selected: the app's own state, never the grid's. In server mode a grid's header check box means "exclude
 * nothing", which is every key there is, while the admin sees one page.
 */
export type KeySelection =
  | Readonly<{ kind: 'ids'; ids: ReadonlySet<string> }>
  | Readonly<{ kind: 'query'; filter: KeyFilter; total: number; except: ReadonlySet<string> }>;

/** Most keys that main lets a selection name one by one. */
export const maxNamedKeys = 10_000;

export const nothingSelected: KeySelection = { kind: 'ids', ids: new Set() };

export const countSelected = (selection: KeySelection): number =>
  selection.kind === 'ids' ? selection.ids.size : Math.max(0, selection.total - selection.except.size);

export const isSelected = (selection: KeySelection, keyId: string): boolean =>
  selection.kind === 'ids' ? selection.ids.has(keyId) : !selection.except.has(keyId);

/** Takes over what is checked on the page in view; keys of other pages stay as they are. */
export function checkOnPage(
  selection: KeySelection,
  page: readonly string[],
  checked: ReadonlySet<string>,
): KeySelection {
  const named = new Set(selection.kind === 'ids' ? selection.ids : selection.except);
  for (const keyId of page) {
    if (checked.has(keyId) === (selection.kind === 'ids')) named.add(keyId);
    else named.delete(keyId);
  }
  return selection.kind === 'ids' ? { kind: 'ids', ids: named } : { ...selection, except: named };
}

/** "This page": adds it to keys chosen one by one, and takes the place of a selection by query. */
export const pickPage = (selection: KeySelection, page: readonly string[]): KeySelection => ({
  kind: 'ids',
  ids: new Set([...(selection.kind === 'ids' ? selection.ids : []), ...page]),
});

/** "All N that match". */
export const pickAll = (filter: KeyFilter, total: number): KeySelection => ({
  kind: 'query',
  filter,
  total,
  except: new Set(),
});

/** After a key was deleted: nobody can select it any more. */
export function forgetKey(selection: KeySelection, keyId: string): KeySelection {
  if (selection.kind === 'ids') {
    return { kind: 'ids', ids: new Set([...selection.ids].filter((id) => id !== keyId)) };
  }
  const wasTakenOut = selection.except.has(keyId);
  return {
    ...selection,
    total: Math.max(0, selection.total - 1),
    except: wasTakenOut ? new Set([...selection.except].filter((id) => id !== keyId)) : selection.except,
  };
}

/** "All that match" belongs to its filter: another filter ends it. Keys chosen one by one stay. */
export const followFilter = (selection: KeySelection, filter: KeyFilter): KeySelection =>
  selection.kind === 'query' && !sameFilter(selection.filter, filter) ? nothingSelected : selection;

/** Keeps the number of a selection by query true when the list comes anew. */
export const followTotal = (selection: KeySelection, filter: KeyFilter, total: number): KeySelection =>
  selection.kind === 'query' && selection.total !== total && sameFilter(selection.filter, filter)
    ? { ...selection, total }
    : selection;

/** True when so many are named that main would refuse the selection. */
export const namesTooMany = (selection: KeySelection): boolean =>
  (selection.kind === 'ids' ? selection.ids : selection.except).size > maxNamedKeys;

/** The selection as main takes it; null when nothing is selected. */
export function planSelectionOf(selection: KeySelection): PlanSelection | null {
  if (countSelected(selection) === 0 || namesTooMany(selection)) return null;
  return selection.kind === 'ids'
    ? { kind: 'ids', keyIds: [...selection.ids] }
    : { kind: 'query', filter: selection.filter, except: [...selection.except] };
}

/** The selection in a sentence, for the banner. */
export function describeSelection(
  selection: KeySelection,
  page: readonly string[],
  texts: Pick<Catalogue['keys'], 'select' | 'filtered'>,
): string {
  const { select } = texts;
  if (selection.kind === 'query') {
    const match = narrows(selection.filter) ? describeMatch(selection.filter, texts) : null;
    return select.queried(selection.total, match, selection.except.size);
  }
  const inView = page.filter((keyId) => selection.ids.has(keyId)).length;
  const named = select.named(selection.ids.size, selection.ids.size - inView);
  return namesTooMany(selection) ? `${named} ${select.tooManyNamed(maxNamedKeys)}` : named;
}
