import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import type { KeyFilter, KeySort, SortOrder } from './api-key.ts';
import { firstPage, nextPage, pagesOf, previousPage } from './cursor-pages.ts';
import { narrows } from './filter-keys.ts';

export type Listing = Readonly<{ filter: KeyFilter; sort: KeySort; order: SortOrder; pageSize: number }>;
/** Everything under it is asked again after a change of keys. */
export const keysKey = ['keys'] as const;

/** One page of the keys, and the ways to the next, the previous and the first. */
export function useKeys({ filter, sort, order, pageSize }: Listing) {
  const input = { ...filter, sort, order, limit: pageSize };
  const list = JSON.stringify(input);
  const [kept, setPages] = useState(() => firstPage(list));
  const pages = pagesOf(kept, list);
  const cursor = pages.cursors[pages.page];
  const query = useQuery({
    queryKey: [...keysKey, 'page', list, cursor],
    queryFn: () => callMain('keys', 'listKeys', { ...input, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  const nextCursor = isPlaceholderData ? null : (data?.nextCursor ?? null);
  // The last keys of the last page are gone: its predecessor is the last page now.
  const ranOut = pages.page > 0 && !isPlaceholderData && data?.items.length === 0;
  useEffect(() => {
    if (ranOut) setPages((now) => previousPage(now));
  }, [ranOut]);
  return {
    items: data?.items,
    total: data?.total,
    /** The total belongs to this filter, not to the one before it. */
    settled: data !== undefined && !isPlaceholderData,
    error: query.error ? asCallError(query.error) : null,
    loading: query.isFetching,
    page: pages.page,
    goFirst: () => setPages(firstPage(list)),
    goBack: pages.page > 0 ? () => setPages(previousPage(pages)) : null,
    goOn: nextCursor === null ? null : () => setPages(nextPage(pages, nextCursor)),
    retry: () => {
      setPages(firstPage(list));
      void query.refetch();
    },
  };
}

/** How many keys there are at all; asked only while a filter hides some. */
export function useAllKeysCount(filter: KeyFilter): number | undefined {
  const { data } = useQuery({
    queryKey: [...keysKey, 'count'],
    queryFn: async () => (await callMain('keys', 'listKeys', { limit: 1 })).total,
    enabled: narrows(filter),
  });
  return data;
}
