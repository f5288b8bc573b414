import { randomUUID } from 'node:crypto';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { CallFailed } from '../ipc/call-failed.ts';

/** A new client secret, and whose it is. */
export type SecretEntry = Readonly<{
  clientId: string;
  userName: string;
  userEmail: string | null;
  clientSecret: string;
}>;
/** An entry with its place in the ticket, which never changes. */
export type HeldSecret = SecretEntry & { position: number; collected: boolean };
type Held = Pick<SecretTicket, 'ticketId' | 'reason' | 'createdAt'> & {
  entries: Map<number, HeldSecret>;
  next: number;
};

export const entryOf = (
  key: Readonly<{ clientId: string; userName: string; userEmail: string | null }>,
  clientSecret: string,
): SecretEntry => ({
  clientId: key.clientId,
  userName: key.userName,
  userEmail: key.userEmail,
  clientSecret,
});

/**
 * New client secrets, kept in the memory of main until the admin says "I have stored it" or Keydesk quits. The renderer knows them by
 * ticket and position. A secret that a newer one of the same key has replaced is dropped: it opens nothing any more.
 */
export class SecretVault {
  readonly #tickets = new Map<string, Held>();
  /** Where the newest secret of each client id is. */
  readonly #newest = new Map<string, Readonly<{ ticketId: string; position: number }>>();
  readonly #onChange: (tickets: SecretTicket[]) => void;
  readonly #clock: () => number;

  /** @param clock epoch milliseconds */
  constructor(onChange: (tickets: SecretTicket[]) => void, clock: () => number = Date.now) {
    this.#onChange = onChange;
    this.#clock = clock;
  }

  hold(reason: SecretTicket['reason'], entries: readonly SecretEntry[]): SecretTicket {
    return this.#put({ ticketId: randomUUID(), reason, createdAt: this.#clock() }, entries);
  }

  /** More secrets of the same bulk action; a ticket that was closed meanwhile opens again. */
  add({ ticketId, reason, createdAt }: SecretTicket, entries: readonly SecretEntry[]): SecretTicket {
    return this.#put({ ticketId, reason, createdAt }, entries);
  }

  tickets(): SecretTicket[] {
    return [...this.#tickets.values()].map(ticketOf);
  }

  /** @throws ticket_not_found */
  ticket(ticketId: string): SecretTicket {
    return ticketOf(this.#find(ticketId));
  }

  holds(ticketId: string): boolean {
    return this.#tickets.has(ticketId);
  }

  /** @throws ticket_not_found */
  entries(ticketId: string): HeldSecret[] {
    return [...this.#find(ticketId).entries.values()];
  }

  /** @throws ticket_not_found */
  entry(ticketId: string, position: number): HeldSecret {
    const entry = this.#find(ticketId).entries.get(position);
    if (!entry) throw new CallFailed('ticket_not_found');
    return entry;
  }

  /** Copied or saved: exactly these, whatever holds their place in the ticket meanwhile. */
  markCollected(entries: Iterable<HeldSecret>): void {
    for (const entry of entries) entry.collected = true;
    this.#onChange(this.tickets());
  }

  /** Forgets the secrets for good. @throws ticket_not_found */
  close(ticketId: string): void {
    for (const { clientId } of this.#find(ticketId).entries.values()) this.#newest.delete(clientId);
    this.#tickets.delete(ticketId);
    this.#onChange(this.tickets());
  }

  /** How many secrets would be lost now. */
  uncollected(): number {
    return this.tickets().reduce((sum, ticket) => sum + ticket.count - ticket.collected, 0);
  }

  #find(ticketId: string): Held {
    const held = this.#tickets.get(ticketId);
    if (!held) throw new CallFailed('ticket_not_found');
    return held;
  }

  #put(
    ticket: Pick<Held, 'ticketId' | 'reason' | 'createdAt'>,
    entries: readonly SecretEntry[],
  ): SecretTicket {
    const held = this.#tickets.get(ticket.ticketId) ?? { ...ticket, entries: new Map(), next: 0 };
    this.#tickets.set(held.ticketId, held);
    for (const entry of entries) {
      this.#dropReplaced(entry.clientId, held);
      const position = held.next++;
      held.entries.set(position, { ...entry, position, collected: false });
      this.#newest.set(entry.clientId, { ticketId: held.ticketId, position });
    }
    this.#onChange(this.tickets());
    return ticketOf(held);
  }

  #dropReplaced(clientId: string, filling: Held): void {
    const old = this.#newest.get(clientId);
    const held = old && this.#tickets.get(old.ticketId);
    if (!held) return;
    held.entries.delete(old.position);
    if (held.entries.size === 0 && held !== filling) this.#tickets.delete(held.ticketId);
  }
}

function ticketOf({ ticketId, reason, createdAt, entries }: Held): SecretTicket {
  let collected = 0;
  for (const entry of entries.values()) collected += entry.collected ? 1 : 0;
  return { ticketId, reason, createdAt, count: entries.size, collected };
}
