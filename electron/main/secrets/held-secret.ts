import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { sortNameOf, type Listed } from '../keys/list-order.ts';

/** A new client secret, and whose it is. */
export type SecretEntry = Readonly<{
  /** Left out in journals of earlier versions. */
  keyId?: string;
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
/** A held secret with its ticket, and where its key stands in the list of keys. */
export type ListedSecret = Listed & Readonly<{ ticket: TicketOrigin; entry: HeldSecret }>;

export const entryOf = (
  key: Readonly<{ keyId: string | null; clientId: string; userName: string; userEmail: string | null }>,
  clientSecret: string,
): SecretEntry => ({
  ...(key.keyId !== null && { keyId: key.keyId }),
  clientId: key.clientId,
  userName: key.userName,
  userEmail: key.userEmail,
  clientSecret,
});

export const listedSecret = (ticket: TicketOrigin, entry: HeldSecret): ListedSecret => ({
  ticket,
  entry,
  sortName: sortNameOf(entry.userName),
  keyId: entry.keyId ?? '',
});

export const entriesOf = (found: readonly ListedSecret[]): HeldSecret[] => found.map(({ entry }) => entry);
