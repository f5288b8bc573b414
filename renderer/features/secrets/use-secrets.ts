import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asCallError, callMain, type OutputOf } from '../../api/call-main.ts';

export type SecretOwner = OutputOf<'secrets', 'listSecrets'>['items'][number];
export const secretsPerPage = 50;
const secretsKey = (ticketId: string) => ['secrets', ticketId] as const;

/** Whose secrets a ticket holds, one page at a time. The secrets themselves never come this way. */
export function useSecrets(ticketId: string) {
  const client = useQueryClient();
  const [page, setPage] = useState(0);
  const query = useQuery({
    queryKey: [...secretsKey(ticketId), page],
    queryFn: () =>
      callMain('secrets', 'listSecrets', {
        ticketId,
        offset: page * secretsPerPage,
        limit: secretsPerPage,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const count = query.data?.ticket.count ?? 0;
  return {
    ticket: query.data?.ticket,
    items: query.data?.items ?? [],
    loading: query.isFetching,
    error: query.error ? asCallError(query.error) : null,
    reload: () => void client.invalidateQueries({ queryKey: secretsKey(ticketId) }),
    page,
    goFirst: () => setPage(0),
    goBack: page > 0 ? () => setPage(page - 1) : null,
    goOn: (page + 1) * secretsPerPage < count ? () => setPage(page + 1) : null,
  };
}
export type SecretsList = ReturnType<typeof useSecrets>;
