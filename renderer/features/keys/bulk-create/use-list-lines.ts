import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asCallError, callMain } from '../../../api/call-main.ts';
import { useStepBack } from '../../../components/use-cursor-pages.ts';
import type { ListGroup, UserList } from './user-source.ts';

export const linesPerPage = 50;

/** The lines of one group, one page at a time. */
export function useListLines(list: UserList, group: ListGroup) {
  const [at, setAt] = useState({ group, page: 0 });
  const page = at.group === group ? at.page : 0;
  const query = useQuery({
    // A choice moves lines from one group to another.
    queryKey: ['list-lines', list, group, page],
    queryFn: () =>
      callMain('bulkCreate', 'listLines', {
        listId: list.listId,
        group,
        offset: page * linesPerPage,
        limit: linesPerPage,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const total = query.data?.total ?? 0;
  const goTo = (other: number) => setAt({ group, page: other });
  const goBack = page > 0 ? () => goTo(page - 1) : null;
  useStepBack(!query.isPlaceholderData && query.data?.items.length === 0, goBack);
  return {
    items: query.data?.items ?? [],
    total,
    loading: query.isFetching,
    error: query.error ? asCallError(query.error) : null,
    retry: () => void query.refetch(),
    page,
    goFirst: () => goTo(0),
    goBack,
    goOn: (page + 1) * linesPerPage < total ? () => goTo(page + 1) : null,
  };
}
