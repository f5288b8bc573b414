import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SecretTicket } from '../../electron/contract/secrets/secret-ticket.ts';
import { askAndListen, callMain, subscribeMain } from './call-main.ts';

export type { SecretTicket };
const ticketsKey = ['secret-tickets'];
const none: readonly SecretTicket[] = [];

/** The tickets whose client secrets nobody collected yet; main holds them, also over a reload of the page. */
export function useSecretTickets(): readonly SecretTicket[] {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ticketsKey,
    queryFn: async () => {
      const { answer, heard } = await askAndListen('secrets', 'secretTicketsChanged', () =>
        callMain('secrets', 'listSecretTickets', {}),
      );
      return (heard.at(-1) ?? answer).items;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
  useEffect(
    () =>
      subscribeMain('secrets', 'secretTicketsChanged', ({ items }) => {
        client.setQueryData(ticketsKey, items);
      }),
    [client],
  );
  return data ?? none;
}
