import type { ChosenKeys } from './deleted-key.ts';

/** What is chosen of the deleted keys: some, or all that a search finds less those taken out. */
export type Choice =
  | Readonly<{ kind: 'ids'; ids: ReadonlySet<string> }>
  | Readonly<{ kind: 'query'; search: string; except: ReadonlySet<string> }>;

/** Most keys that main lets a selection name one by one. */
export const maxNamedKeys = 10_000;

export const nothingChosen: Choice = { kind: 'ids', ids: new Set() };

export const isChosen = (choice: Choice, keyId: string): boolean =>
  choice.kind === 'ids' ? choice.ids.has(keyId) : !choice.except.has(keyId);

/** @param total of the list in view */
export const countChosen = (choice: Choice, total: number): number =>
  choice.kind === 'ids' ? choice.ids.size : Math.max(0, total - choice.except.size);

/** Takes over what is checked on the page in view; keys of other pages stay as they are. */
export function checkOnPage(choice: Choice, page: readonly string[], checked: ReadonlySet<string>): Choice {
  const named = new Set(choice.kind === 'ids' ? choice.ids : choice.except);
  for (const keyId of page) {
    if (checked.has(keyId) === (choice.kind === 'ids')) named.add(keyId);
    else named.delete(keyId);
  }
  return choice.kind === 'ids' ? { kind: 'ids', ids: named } : { ...choice, except: named };
}

/** "All of this list" belongs to its search: another one ends it. Keys chosen one by one stay. */
export const followSearch = (choice: Choice, search: string): Choice =>
  choice.kind === 'query' && choice.search !== search ? nothingChosen : choice;

/** The choice as main takes it; null when nothing is chosen, or too many one by one. */
export function selectionOf(choice: Choice, total: number): ChosenKeys | null {
  const named = choice.kind === 'ids' ? choice.ids : choice.except;
  if (countChosen(choice, total) === 0 || named.size > maxNamedKeys) return null;
  return choice.kind === 'ids'
    ? { kind: 'ids', keyIds: [...named] }
    : {
        kind: 'query',
        filter: choice.search === '' ? {} : { search: choice.search },
        except: [...named],
      };
}
