import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';

/** A new client secret, and whose it is. */
export type SecretEntry = Readonly<{
  clientId: string;
  userName: string;
  userEmail: string | null;
  clientSecret: string;
}>;
/** How a secret was collected: one on the clipboard is on no disk, one in a file is. */
export type CollectedBy = 'copy' | 'file';
/** An entry with its place in the ticket, which never changes. */
export type HeldSecret = SecretEntry & {
  position: number;
  collected: CollectedBy | null;
  /** When it came and when its leaving was announced, as time seen (see time-seen.ts). */
  heldAt: number;
  warnedAt: number | null;
};
/** What a ticket is of; `jobId` when it is a bulk job's, `connection` where its keys are. */
export type TicketOrigin = Pick<SecretTicket, 'ticketId' | 'reason' | 'createdAt'> &
  Readonly<{ jobId: string | null; connection: string }>;
/** Some of a ticket's secrets. */
export type TicketSecrets = Readonly<{ ticket: TicketOrigin; entries: readonly HeldSecret[] }>;

export const entryOf = (
  key: Readonly<{ clientId: string; userName: string; userEmail: string | null }>,
  clientSecret: string,
): SecretEntry => ({
  clientId: key.clientId,
  userName: key.userName,
  userEmail: key.userEmail,
  clientSecret,
});

export const entriesIn = (found: readonly TicketSecrets[]): HeldSecret[] =>
  found.flatMap(({ entries }) => entries);
export const countIn = (found: readonly TicketSecrets[]): number =>
  found.reduce((sum, { entries }) => sum + entries.length, 0);
