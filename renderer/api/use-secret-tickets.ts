import type { SecretTicket } from '../../electron/contract/secrets/secret-ticket.ts';
import { callMain } from './call-main.ts';
import { useTold } from './use-told.ts';

export type { SecretTicket };
const ticketsKey = ['secret-tickets'];
const none: readonly SecretTicket[] = [];

/** The tickets whose client secrets nobody collected yet; main holds them, also over a reload of the page. */
export function useSecretTickets(): readonly SecretTicket[] {
  const { data } = useTold(ticketsKey, 'secrets', 'secretTicketsChanged', () =>
    callMain('secrets', 'listSecretTickets', {}),
  );
  return data?.items ?? none;
}
