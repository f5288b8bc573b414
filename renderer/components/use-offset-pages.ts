import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { asCallError } from '../api/call-main.ts';
import { useStepBack } from './use-cursor-pages.ts';

type Page = Readonly<{ items: readonly unknown[]; total: number }>;
type At = Readonly<{ offset: number; limit: number }>;

/**
 * One page of a list that main answers by offset, and the ways to the next, the previous and the first. Another list begins at
 * its first page.
 * @param queryKey what makes it this list; what is new in it, but leaves it the same list, belongs into `version`
 */
export function useOffsetPages<P extends Page>(
  { queryKey, version, pageSize }: Readonly<{ queryKey: QueryKey; version?: unknown; pageSize: number }>,
  ask: (at: At) => Promise<P>,
) {
  const list = JSON.stringify(queryKey);
  const [at, setAt] = useState({ list, page: 0 });
  const page = at.list === list ? at.page : 0;
  const goTo = (other: number) => setAt({ list, page: other });
  const query = useQuery({
    queryKey: [...queryKey, version, page],
    queryFn: () => ask({ offset: page * pageSize, limit: pageSize }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const { data, isPlaceholderData } = query;
  const total = data?.total ?? 0;
  const goBack = page > 0 ? () => goTo(page - 1) : null;
  useStepBack(!isPlaceholderData && data?.items.length === 0, goBack);
  return {
    data,
    total,
    error: query.error ? asCallError(query.error) : null,
    loading: query.isFetching,
    retry: () => void query.refetch(),
    page,
    goFirst: () => goTo(0),
    goBack,
    goOn: (page + 1) * pageSize < total ? () => goTo(page + 1) : null,
  };
}
