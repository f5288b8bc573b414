import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import {
  checkOnPage,
  countChosen,
  followSearch,
  isChosen,
  nothingChosen,
  selectionOf,
  type Choice,
} from './chosen-keys.ts';
import type { DeletedKeysList } from './use-deleted-keys.ts';

/** What is chosen, and what the grid needs of it: the check marks of the page in view. */
export function useChosenKeys(search: string, { items, total = 0, settled }: DeletedKeysList) {
  const [kept, setChoice] = useState<Choice>(nothingChosen);
  const choice = followSearch(kept, search);
  const pageIds = useMemo(() => items.map(({ keyId }) => keyId), [items]);
  const gridModel = useMemo<GridRowSelectionModel>(
    () => ({ type: 'include', ids: new Set(pageIds.filter((keyId) => isChosen(choice, keyId))) }),
    [pageIds, choice],
  );
  return {
    choice,
    pageIds,
    count: countChosen(choice, total),
    selection: selectionOf(choice, total),
    gridModel,
    /** Reads the grid's check marks of this page; its "all but" would mean keys that nobody sees. */
    takeFromGrid: ({ type, ids }: GridRowSelectionModel) => {
      const checked = new Set(pageIds.filter((keyId) => ids.has(keyId) === (type === 'include')));
      setChoice(checkOnPage(choice, pageIds, checked));
    },
    takeAll: settled && total > 0 ? () => setChoice({ kind: 'query', search, except: new Set() }) : null,
    takeNone: () => setChoice(nothingChosen),
  };
}
export type Choosing = ReturnType<typeof useChosenKeys>;
