import type { SecretSelection } from '../../electron/contract/secrets/secret-selection.ts';

/** All secrets of a ticket, collected or not. */
export const wholeTicket = (ticketId: string): SecretSelection => ({
  kind: 'all',
  filter: { ticketId, search: '', uncollected: false },
});
