import { useMemo, useRef, useState } from 'react';
import { useDebounced } from '../../components/use-debounced.ts';
import type { KeyFilter, KeySort, SortOrder } from './api-key.ts';
import { filterOf, noNarrowing, type Narrowing } from './filter-keys.ts';
import { nothingSelected, type KeySelection } from './selection.ts';

export type Sorting = Readonly<{ sort: KeySort; order: SortOrder }>;

/** What the admin searches, filters, sorts and selects. It lives above the page, to be there again after a look elsewhere. */
export function useKeysView(searchAtFirst = '') {
  const [searchText, setSearchText] = useState(searchAtFirst);
  const [narrowing, setNarrowing] = useState<Narrowing>(noNarrowing);
  const [sorting, setSorting] = useState<Sorting>({ sort: 'userName', order: 'asc' });
  const [selection, setSelection] = useState<KeySelection>(nothingSelected);
  const directoryRead = useRef(false);
  const search = useDebounced(searchText);
  const filter = useMemo(() => filterOf(search, narrowing), [search, narrowing]);
  const clearFilter = () => {
    setSearchText('');
    setNarrowing(noNarrowing);
  };
  /** Shows this one user's key, whatever was searched before. */
  const showOnly = (text: string) => {
    setNarrowing(noNarrowing);
    setSearchText(text);
  };
  /** Shows the keys of a bar of the overview, whatever was searched before. */
  const showBucket = (bucket: KeyFilter) => {
    setNarrowing({ ...noNarrowing, bucket });
    setSearchText('');
  };
  return {
    searchText,
    setSearchText,
    narrowing,
    setNarrowing,
    clearFilter,
    showOnly,
    showBucket,
    filter,
    sorting,
    setSorting,
    selection,
    setSelection,
    directoryRead,
  };
}
export type KeysView = ReturnType<typeof useKeysView>;
