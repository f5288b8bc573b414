import { randomUUID } from 'node:crypto';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { HeldSecret, SecretEntry, TicketOrigin } from './held-secret.ts';

type Held = TicketOrigin & { entries: Map<number, HeldSecret>; next: number };

export type VaultKeeping = Readonly<{
  /** Told of every change before anyone else. */
  keep: (event: JournalEvent) => void;
  /** Names the key service and the admin at this moment. */
  connection: () => string;
}>;

/**
 * New client secrets, kept in main until the admin says "I have stored it"; the journal carries them over a crash. The renderer knows them by
 * ticket and position. A secret that a newer one of the same key has replaced is dropped: it opens nothing any more.
 */
export class SecretVault {
  readonly #tickets = new Map<string, Held>();
  /** Where the newest secret of each client id is. */
  readonly #newest = new Map<string, Readonly<{ ticketId: string; position: number }>>();
  readonly #onChange: (tickets: SecretTicket[]) => void;
  readonly #clock: () => number;
  readonly #keeping: VaultKeeping;

  /** @param clock epoch milliseconds */
  constructor(
    onChange: (tickets: SecretTicket[]) => void,
    clock: () => number = Date.now,
    keeping: VaultKeeping = { keep: () => undefined, connection: () => '' },
  ) {
    this.#onChange = onChange;
    this.#clock = clock;
    this.#keeping = keeping;
  }

  hold(
    reason: SecretTicket['reason'],
    entries: readonly SecretEntry[],
    jobId: string | null = null,
  ): SecretTicket {
    const connection = this.#keeping.connection();
    return this.#put(
      { ticketId: randomUUID(), reason, createdAt: this.#clock(), jobId, connection },
      entries,
    );
  }

  /** More secrets of the same bulk action; a ticket that was closed meanwhile opens again. */
  add(
    { ticketId, reason, createdAt }: SecretTicket,
    entries: readonly SecretEntry[],
    jobId: string | null = null,
  ): SecretTicket {
    const connection = this.#keeping.connection();
    return this.#put({ ticketId, reason, createdAt, jobId, connection }, entries);
  }

  /** Takes over what an earlier run held, except for secrets that were replaced in this one. */
  restore(events: readonly JournalEvent[]): void {
    const earlier = new SecretVault(() => undefined);
    for (const event of events) earlier.#redo(event);
    for (const { entries, ...ticket } of earlier.#tickets.values()) {
      const current = [...entries.values()].filter(({ clientId }) => !this.#newest.has(clientId));
      if (current.length > 0) this.#place(this.#heldFor(ticket), current);
    }
    this.#onChange(this.tickets());
  }

  /** All that is held, as events that restore it. */
  snapshot(): JournalEvent[] {
    return [...this.#tickets.values()].map(({ ticketId, reason, createdAt, jobId, connection, entries }) => ({
      type: 'secrets-held',
      ticket: { ticketId, reason, createdAt, jobId, connection },
      entries: [...entries.values()],
    }));
  }

  /** The ticket of a bulk job, if its secrets are still held. */
  ticketOfJob(jobId: string): SecretTicket | null {
    const held = [...this.#tickets.values()].find((ticket) => ticket.jobId === jobId);
    return held ? ticketOf(held) : null;
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

  /** Copied or saved: exactly these, whatever the ticket holds meanwhile. */
  markCollected(ticketId: string, entries: readonly HeldSecret[]): void {
    for (const entry of entries) entry.collected = true;
    const held = this.#tickets.get(ticketId)?.entries;
    const positions = entries
      .filter((entry) => held?.get(entry.position) === entry)
      .map(({ position }) => position);
    this.#keeping.keep({ type: 'secrets-collected', ticketId, positions });
    this.#onChange(this.tickets());
  }

  /** Forgets the secrets for good. @throws ticket_not_found */
  close(ticketId: string): void {
    this.#find(ticketId);
    this.#forget(ticketId);
    this.#keeping.keep({ type: 'secrets-closed', ticketId });
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

  #put(ticket: TicketOrigin, entries: readonly SecretEntry[]): SecretTicket {
    const held = this.#heldFor(ticket);
    const placed = entries.map((entry, i) => ({ ...entry, position: held.next + i, collected: false }));
    this.#place(held, placed);
    this.#keeping.keep({ type: 'secrets-held', ticket, entries: placed });
    this.#onChange(this.tickets());
    return ticketOf(held);
  }

  #redo(event: JournalEvent): void {
    if (event.type === 'secrets-held') this.#place(this.#heldFor(event.ticket), event.entries);
    if (event.type === 'secrets-closed') this.#forget(event.ticketId);
    if (event.type === 'secrets-collected') {
      for (const position of event.positions) {
        const entry = this.#tickets.get(event.ticketId)?.entries.get(position);
        if (entry) entry.collected = true;
      }
    }
  }

  #heldFor(ticket: TicketOrigin): Held {
    const held = this.#tickets.get(ticket.ticketId) ?? { ...ticket, entries: new Map(), next: 0 };
    this.#tickets.set(held.ticketId, held);
    return held;
  }

  #place(held: Held, entries: readonly HeldSecret[]): void {
    for (const entry of entries) {
      this.#dropReplaced(entry.clientId, held);
      held.entries.set(entry.position, entry);
      held.next = Math.max(held.next, entry.position + 1);
      this.#newest.set(entry.clientId, { ticketId: held.ticketId, position: entry.position });
    }
  }

  #forget(ticketId: string): void {
    for (const { clientId } of this.#tickets.get(ticketId)?.entries.values() ?? []) {
      this.#newest.delete(clientId);
    }
    this.#tickets.delete(ticketId);
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
