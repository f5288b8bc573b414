import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useCursorPages, useStepBack } from '../../components/use-cursor-pages.ts';
import type { KeyFilter, KeySort, SortOrder } from './api-key.ts';
import { narrows } from './filter-keys.ts';

export type Listing = Readonly<{ filter: KeyFilter; sort: KeySort; order: SortOrder; pageSize: number }>;
/** Everything under it is asked again after a change of keys. */
export const keysKey = ['keys'] as const;

/** One page of the keys, and the ways to the next, the previous and the first. */
export function useKeys({ filter, sort, order, pageSize }: Listing) {
  const input = { ...filter, sort, order, limit: pageSize };
  const list = JSON.stringify(input);
  const { page, cursor, goFirst, goBack, goOn } = useCursorPages(list);
  const query = useQuery({
    queryKey: [...keysKey, 'page', list, cursor],
    queryFn: () => callMain('keys', 'listKeys', { ...input, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  const nextCursor = isPlaceholderData ? null : (data?.nextCursor ?? null);
  useStepBack(!isPlaceholderData && data?.items.length === 0, goBack);
  return {
    items: data?.items,
    total: data?.total,
    /** The total belongs to this filter, not to the one before it. */
    settled: data !== undefined && !isPlaceholderData,
    error: query.error ? asCallError(query.error) : null,
    loading: query.isFetching,
    page,
    goFirst,
    goBack,
    goOn: nextCursor === null ? null : () => goOn(nextCursor),
    retry: () => {
      goFirst();
      void query.refetch();
    },
  };
}
export type KeysList = ReturnType<typeof useKeys>;

/** How many keys there are at all; asked only while a filter hides some. */
export function useAllKeysCount(filter: KeyFilter): number | undefined {
  const { data } = useQuery({
    queryKey: [...keysKey, 'count'],
    queryFn: async () => (await callMain('keys', 'listKeys', { limit: 1 })).total,
    enabled: narrows(filter),
  });
  return data;
}
