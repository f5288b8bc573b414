import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { asCallError } from '../api/call-main.ts';
import { useCursorPages, useStepBack } from './use-cursor-pages.ts';

type Page = Readonly<{ items: readonly unknown[]; nextCursor: string | null }>;

/**
 * One page of a list that main answers by cursor, and the ways to the next, the previous and the first. Another list begins at its first page.
 * @param queryKey what the list belongs to
 * @param input what makes it this list: filter, sort, page size
 */
export function usePagedList<P extends Page, I extends object>(
  queryKey: QueryKey,
  input: I,
  ask: (input: I & { cursor?: string }) => Promise<P>,
) {
  const list = JSON.stringify(input);
  const { page, cursor, goFirst, goBack, goOn } = useCursorPages(list);
  const query = useQuery({
    queryKey: [...queryKey, list, cursor],
    queryFn: () => ask({ ...input, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  const nextCursor = isPlaceholderData ? null : (data?.nextCursor ?? null);
  useStepBack(!isPlaceholderData && data?.items.length === 0, goBack);
  return {
    data,
    /** What is shown belongs to this list, not to the one before it. */
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
