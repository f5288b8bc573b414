import { useQuery } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { usePagedList } from '../../components/use-paged-list.ts';
import type { KeyFilter, KeySort, SortOrder } from './api-key.ts';
import { narrows } from './filter-keys.ts';

export type Listing = Readonly<{ filter: KeyFilter; sort: KeySort; order: SortOrder; pageSize: number }>;
/** Everything under it is asked again after a change of keys. */
export const keysKey = ['keys'] as const;

/** One page of the keys, and the ways to the next, the previous and the first. */
export function useKeys({ filter, sort, order, pageSize }: Listing) {
  const { data, ...list } = usePagedList(
    [...keysKey, 'page'],
    { ...filter, sort, order, limit: pageSize },
    (input) => callMain('keys', 'listKeys', input),
  );
  return { items: data?.items, total: data?.total, ...list };
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
