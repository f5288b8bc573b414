import { setImmediate as otherWork } from 'node:timers/promises';
import { CallFailed } from '../ipc/call-failed.ts';
import { putInOrder } from '../keys/list-order.ts';
import { listedSecret, type HeldSecret, type ListedSecret, type TicketOrigin } from './held-secret.ts';
import { HeldTicket } from './held-ticket.ts';

/** So many take a few milliseconds. */
const inOneGo = 500;

/**
 * The secrets that are held now, by ticket and in the order of the list of keys. Of each key there is one: a secret that a newer one of the same key
 * has replaced is dropped.
 */
export class HeldSecrets {
  readonly #tickets = new Map<string, HeldTicket>();
  /** Where the newest secret of each client id is. */
  readonly #newest = new Map<string, Readonly<{ ticketId: string; position: number }>>();
  /** In order, with some that are no longer held. */
  #listed: ListedSecret[] = [];
  /** Not yet among them. */
  #fresh: Pick<ListedSecret, 'ticket' | 'entry'>[] = [];

  get tickets(): HeldTicket[] {
    return [...this.#tickets.values()];
  }

  has(ticketId: string): boolean {
    return this.#tickets.has(ticketId);
  }

  /** @throws ticket_not_found */
  ticket(ticketId: string): HeldTicket {
    const held = this.#tickets.get(ticketId);
    if (!held) throw new CallFailed('ticket_not_found');
    return held;
  }

  /** @throws ticket_not_found */
  entry(ticketId: string, position: number): HeldSecret {
    const entry = this.ticket(ticketId).get(position);
    if (!entry) throw new CallFailed('ticket_not_found');
    return entry;
  }

  holdsOneOf(clientId: string): boolean {
    return this.#newest.has(clientId);
  }

  /** Puts in order what has come, a chunk now and the others bit by bit: when a page asks, there may be 100,000. */
  async order(): Promise<void> {
    while (this.#fresh.length > 0) {
      this.#orderFirst(inOneGo);
      this.#leaveOut(0.25);
      await otherWork();
    }
  }

  /** As the list of keys is ordered; of what is no longer held, nothing is kept. */
  inOrder(): readonly ListedSecret[] {
    this.#orderFirst(this.#fresh.length);
    this.#leaveOut(0);
    return this.#listed;
  }

  /** Where those of them are that are still held. */
  placesOf(found: readonly ListedSecret[]): { ticketId: string; positions: number[] }[] {
    const held = [...Map.groupBy(found, ({ ticket }) => ticket)].map(([ticket, those]) => ({
      ticketId: ticket.ticketId,
      // 100,000 are found in a third of the time in the order in which they came.
      positions: those
        .map(({ entry }) => entry.position)
        .sort((a, b) => a - b)
        .filter((position) => this.#holds(ticket, position)),
    }));
    return held.filter(({ positions }) => positions.length > 0);
  }

  /** The ticket of this origin, an empty one where there was none. */
  open(origin: TicketOrigin): HeldTicket {
    const held = this.#tickets.get(origin.ticketId) ?? new HeldTicket(origin);
    this.#tickets.set(origin.ticketId, held);
    return held;
  }

  place(held: HeldTicket, entries: readonly HeldSecret[]): void {
    const { origin } = held;
    for (const entry of entries) {
      this.#dropReplaced(entry.clientId, held);
      held.add(entry);
      this.#newest.set(entry.clientId, { ticketId: origin.ticketId, position: entry.position });
    }
    for (const entry of entries) this.#fresh.push({ ticket: origin, entry });
  }

  drop(ticketId: string, positions: readonly number[]): void {
    const held = this.#tickets.get(ticketId);
    for (const position of positions) {
      const entry = held?.get(position);
      if (entry) this.#newest.delete(entry.clientId);
      held?.drop(position);
    }
    if (held?.size === 0) this.#tickets.delete(ticketId);
  }

  #dropReplaced(clientId: string, filling: HeldTicket): void {
    const old = this.#newest.get(clientId);
    const held = old && this.#tickets.get(old.ticketId);
    if (!held) return;
    held.drop(old.position);
    if (held.size === 0 && held !== filling) this.#tickets.delete(old.ticketId);
  }

  #orderFirst(count: number): void {
    const first = this.#fresh.splice(0, count);
    putInOrder(
      this.#listed,
      first.map(({ ticket, entry }) => listedSecret(ticket, entry)),
    );
  }

  /** Leaves out what is no longer held. @param share only when it is more than this share of what is held: looking takes time */
  #leaveOut(share: number): void {
    const count = this.tickets.reduce((sum, { size }) => sum + size, -this.#fresh.length);
    if (this.#listed.length <= count * (1 + share)) return;
    this.#listed = this.#listed.filter(({ ticket, entry }) => this.#holds(ticket, entry.position));
  }

  /** A ticket never gives a place a second time; one that was closed and opened again has another origin. */
  #holds(ticket: TicketOrigin, position: number): boolean {
    const held = this.#tickets.get(ticket.ticketId);
    return held?.origin === ticket && held.get(position) !== undefined;
  }
}
