import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useCursorPages, useStepBack } from '../../components/use-cursor-pages.ts';
import type { SortOrder } from './deleted-key.ts';

export const deletedPageSize = 50;

/** One page of the deleted keys, by the time of deletion. A change of keys asks for it again. */
export function useDeletedKeys(search: string, order: SortOrder) {
  const input = { ...(search !== '' && { search }), order, limit: deletedPageSize };
  const list = JSON.stringify(input);
  const { page, cursor, goFirst, goBack, goOn } = useCursorPages(list);
  const query = useQuery({
    queryKey: ['keys', 'deleted', list, cursor],
    queryFn: () =>
      callMain('deletedKeys', 'listDeletedKeys', { ...input, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  const nextCursor = isPlaceholderData ? null : (data?.nextCursor ?? null);
  useStepBack(!isPlaceholderData && data?.items.length === 0, goBack);
  return {
    items: data?.items ?? [],
    total: data?.total,
    keepDays: data?.keepDays,
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
export type DeletedKeysList = ReturnType<typeof useDeletedKeys>;
