import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { useEffect, useMemo } from 'react';
import {
  checkOnPage,
  followFilter,
  followTotal,
  isSelected,
  nothingSelected,
  pickAll,
  pickPage,
} from './selection.ts';
import type { KeysView } from './use-keys-view.ts';
import type { KeysList } from './use-keys.ts';

/** The selection, kept true to filter and total, and what the grid needs of it: the check marks of the page in view. */
export function useSelection(view: KeysView, { items, total, settled }: KeysList) {
  const { filter, setSelection } = view;
  const pageIds = useMemo(() => (items ?? []).map((key) => key.keyId), [items]);
  const kept = followFilter(view.selection, filter);
  const selection = settled && total !== undefined ? followTotal(kept, filter, total) : kept;
  useEffect(() => setSelection(selection), [selection, setSelection]);
  const gridModel = useMemo<GridRowSelectionModel>(
    () => ({ type: 'include', ids: new Set(pageIds.filter((keyId) => isSelected(selection, keyId))) }),
    [pageIds, selection],
  );
  return {
    selection,
    pageIds,
    gridModel,
    /** Reads the grid's check marks of this page; its "all but" would mean keys that nobody sees. */
    takeFromGrid: ({ type, ids }: GridRowSelectionModel) => {
      const checked = new Set(pageIds.filter((keyId) => ids.has(keyId) === (type === 'include')));
      setSelection(checkOnPage(selection, pageIds, checked));
    },
    pickPage: () => setSelection(pickPage(selection, pageIds)),
    pickAll: settled && total ? () => setSelection(pickAll(filter, total)) : null,
    pickNone: () => setSelection(nothingSelected),
  };
}
export type Selecting = ReturnType<typeof useSelection>;
