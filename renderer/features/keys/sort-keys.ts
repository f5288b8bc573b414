import type { GridSortModel } from '@mui/x-data-grid';
import type { KeySort, SortOrder } from './api-key.ts';
import { isKeySort } from './key-columns.tsx';
import type { Sorting } from './use-keys-view.ts';

const flipped = { asc: 'desc', desc: 'asc' } as const;
// A column of ages: the youngest secret is the one that was made last.
const turn = (field: KeySort, order: SortOrder): SortOrder =>
  field === 'secretCreatedAt' ? flipped[order] : order;

/** The order of the list as the grid's header arrow shows it. */
export const sortModelOf = ({ sort, order }: Sorting): GridSortModel => [
  { field: sort, sort: turn(sort, order) },
];

/** The order that a click on a header asks for; null when it asks for none. */
export function sortingOf(model: GridSortModel): Sorting | null {
  const first = model[0];
  if (!first?.sort || !isKeySort(first.field)) return null;
  return { sort: first.field, order: turn(first.field, first.sort) };
}
