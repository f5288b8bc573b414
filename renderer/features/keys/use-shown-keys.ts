import type { KeyFilter, PlanSelection } from './api-key.ts';
import { narrows } from './filter-keys.ts';
import { countSelected, planSelectionOf } from './selection.ts';
import type { KeysView, Sorting } from './use-keys-view.ts';
import { useAllKeysCount, type KeysList } from './use-keys.ts';
import type { Selecting } from './use-selection.ts';

/** What the page shows now, for tools that work on it. Numbers are undefined while they are counted. */
export type ShownKeys = Sorting &
  Readonly<{
    all: number | undefined;
    /** Null while nothing narrows the list. */
    matching: Readonly<{ filter: KeyFilter; count: number | undefined }> | null;
    /** Null while nothing is selected. */
    selected: Readonly<{ selection: PlanSelection; count: number }> | null;
  }>;

export function useShownKeys(
  { filter, sorting }: KeysView,
  list: KeysList,
  { selection }: Selecting,
): ShownKeys {
  const all = useAllKeysCount(filter);
  const total = list.settled ? list.total : undefined;
  const chosen = planSelectionOf(selection);
  return {
    ...sorting,
    all: narrows(filter) ? all : total,
    matching: narrows(filter) ? { filter, count: total } : null,
    selected: chosen && { selection: chosen, count: countSelected(selection) },
  };
}
