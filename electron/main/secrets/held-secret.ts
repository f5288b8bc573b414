import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';

/** A new client secret, and whose it is. */
export type SecretEntry = Readonly<{
  clientId: string;
  userName: string;
  userEmail: string | null;
  clientSecret: string;
}>;
/** An entry with its place in the ticket, which never changes. */
export type HeldSecret = SecretEntry & { position: number; collected: boolean };
/** What a ticket is of; `jobId` when it is a bulk job's, `connection` where its keys are. */
export type TicketOrigin = Pick<SecretTicket, 'ticketId' | 'reason' | 'createdAt'> &
  Readonly<{ jobId: string | null; connection: string }>;

export const entryOf = (
  key: Readonly<{ clientId: string; userName: string; userEmail: string | null }>,
  clientSecret: string,
): SecretEntry => ({
  clientId: key.clientId,
  userName: key.userName,
  userEmail: key.userEmail,
  clientSecret,
});
