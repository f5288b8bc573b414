import { useQueryClient } from '@tanstack/react-query';
import type { SecretFilter, SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import { callMain, type OutputOf } from '../../api/call-main.ts';
import { useOffsetPages } from '../../components/use-offset-pages.ts';

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
  const { data, total, ...pages } = useOffsetPages(
    { queryKey: [...secretsKey, filter], pageSize: secretsPerPage },
    async (at) => {
      const answer = await callMain('secrets', 'listSecrets', { filter, ...at });
      return { ...answer, total: answer.matching };
    },
  );
  return {
    /** Undefined until they are known. */
    counts: data && { count: data.count, collected: data.collected },
    matching: total,
    items: data?.items ?? [],
    ...pages,
    reload: () => void client.invalidateQueries({ queryKey: secretsKey }),
  };
}
export type SecretsList = ReturnType<typeof useSecrets>;
