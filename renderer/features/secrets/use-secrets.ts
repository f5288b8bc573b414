import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SecretFilter, SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import { asCallError, callMain, type OutputOf } from '../../api/call-main.ts';
import { useStepBack } from '../../components/use-cursor-pages.ts';

export type SecretOwner = OutputOf<'secrets', 'listSecrets'>['items'][number];
export const secretsPerPage = 50;
const secretsKey = ['secrets'];

export const allOf = (ticketId: string | null): SecretFilter => ({
  ticketId,
  search: '',
  uncollected: false,
});
/** Everything that a ticket holds. */
export const wholeTicket = (ticketId: string): SecretSelection => ({ kind: 'all', filter: allOf(ticketId) });

/** Whose secrets main holds, one page at a time. The secrets themselves never come this way. */
export function useSecrets(filter: SecretFilter) {
  const client = useQueryClient();
  const [place, setPlace] = useState({ filter, page: 0 });
  // Another filter begins on its first page.
  const page = place.filter === filter ? place.page : 0;
  const setPage = (to: number) => setPlace({ filter, page: to });
  const query = useQuery({
    queryKey: [...secretsKey, filter, page],
    queryFn: () =>
      callMain('secrets', 'listSecrets', {
        filter,
        offset: page * secretsPerPage,
        limit: secretsPerPage,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const matching = query.data?.matching ?? 0;
  const goBack = page > 0 ? () => setPage(page - 1) : null;
  useStepBack(!query.isPlaceholderData && query.data?.items.length === 0, goBack);
  return {
    /** Undefined until they are known. */
    counts: query.data && { count: query.data.count, collected: query.data.collected },
    matching,
    items: query.data?.items ?? [],
    loading: query.isFetching,
    error: query.error ? asCallError(query.error) : null,
    reload: () => void client.invalidateQueries({ queryKey: secretsKey }),
    page,
    goFirst: () => setPage(0),
    goBack,
    goOn: (page + 1) * secretsPerPage < matching ? () => setPage(page + 1) : null,
  };
}
export type SecretsList = ReturnType<typeof useSecrets>;
