import { useEffect, useState } from 'react';
import { firstPage, nextPage, pagesOf, previousPage } from './cursor-pages.ts';

/** The page of a list that is in view. `list` says which list: another one begins at its first page. */
export function useCursorPages(list: string) {
  const [kept, setPages] = useState(() => firstPage(list));
  const pages = pagesOf(kept, list);
  return {
    page: pages.page,
    cursor: pages.cursors[pages.page],
    goFirst: () => setPages(firstPage(list)),
    goBack: pages.page > 0 ? () => setPages(previousPage(pages)) : null,
    goOn: (cursor: string) => setPages(nextPage(pages, cursor)),
  };
}

/** The last rows of the last page are gone: its predecessor is the last page now. */
export function useStepBack(ranOut: boolean, goBack: (() => void) | null): void {
  useEffect(() => {
    if (ranOut) goBack?.();
    // Only that it ran out counts; the way back is made anew at every look.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ranOut]);
}
