import { randomUUID } from 'node:crypto';
import type { SecretFilter, SecretSelection } from '../../contract/secrets/secret-selection.ts';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { defaultSettings } from '../../contract/settings/default-settings.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { TimeSeen } from '../journal/time-seen.ts';
import { putInOrder } from '../keys/list-order.ts';
import { fitsFilter } from './fits-filter.ts';
import {
  listedSecret,
  type CollectedBy,
  type HeldSecret,
  type ListedSecret,
  type SecretEntry,
  type TicketOrigin,
} from './held-secret.ts';
import { HeldSecrets } from './held-secrets.ts';
import type { HeldTicket } from './held-ticket.ts';
import { timeLeft } from './secret-limit.ts';

export type VaultKeeping = Readonly<{
  /** Told of every change before anyone else. */
  keep?: (event: JournalEvent) => void;
  /** Names the key service and the admin at this moment. */
  connection?: () => string;
  time?: TimeSeen;
  /** After how many days secrets leave, at this moment. */
  daysKept?: () => number;
}>;

/**
 * New client secrets, kept in main until the admin says "I have stored it" or their time is over; the journal carries them over a crash. The renderer
 * knows them by ticket and position. A secret that a newer one of the same key has replaced is dropped: it opens nothing any more.
 */
export class SecretVault {
  readonly #held = new HeldSecrets();
  readonly #onChange: (tickets: SecretTicket[]) => void;
  readonly #clock: () => number;
  readonly #keeping: Required<VaultKeeping>;

  /** @param clock epoch milliseconds */
  constructor(
    onChange: (tickets: SecretTicket[]) => void,
    clock: () => number = Date.now,
    keeping: VaultKeeping = {},
  ) {
    this.#onChange = onChange;
    this.#clock = clock;
    this.#keeping = {
      keep: () => undefined,
      connection: () => '',
      time: new TimeSeen(),
      daysKept: () => defaultSettings.secretDays,
      ...keeping,
    };
  }

  hold(
    reason: SecretTicket['reason'],
    entries: readonly SecretEntry[],
    jobId: string | null = null,
  ): SecretTicket {
    const connection = this.#keeping.connection();
    const origin = { ticketId: randomUUID(), reason, createdAt: this.#clock(), jobId, connection };
    const ticket = this.#put(origin, entries);
    this.noteTime();
    return ticket;
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

  /** Takes over what an earlier run held, except for secrets that were replaced in this one or are in a file of the admin's. */
  restore(events: readonly JournalEvent[]): void {
    const earlier = new SecretVault(() => undefined);
    for (const event of events) earlier.#redo(event);
    const seen = events.findLast((event) => event.type === 'time-seen');
    const { passed, running } = this.#keeping.time.shiftFrom(seen ?? { seen: 0, at: this.#clock() });
    for (const ticket of earlier.#held.tickets) {
      const current = ticket
        .entries()
        .filter(({ clientId, collected }) => collected !== 'file' && !this.#held.holdsOneOf(clientId));
      for (const entry of current) {
        entry.heldAt += passed;
        if (entry.warnedAt !== null) entry.warnedAt += running;
      }
      if (current.length > 0) this.#held.place(this.#held.open(ticket.origin), current);
    }
    void this.#held.order();
    this.#onChange(this.tickets());
  }

  /** All that has to survive, as events that restore it. What is in a file of the admin's has not. */
  snapshot(): JournalEvent[] {
    const held = this.#held.tickets.flatMap((ticket): JournalEvent[] => {
      const lasting = ticket.entries().filter(({ collected }) => collected !== 'file');
      return lasting.length === 0 ? [] : [{ type: 'secrets-held', ticket: ticket.origin, entries: lasting }];
    });
    return held.length === 0 ? [] : [{ type: 'time-seen', ...this.#keeping.time.moment() }, ...held];
  }

  /** The ticket of a bulk job, if its secrets are still held. */
  ticketOfJob(jobId: string): SecretTicket | null {
    const held = this.#held.tickets.find(({ origin }) => origin.jobId === jobId);
    return held ? this.#describe(held) : null;
  }

  tickets(): SecretTicket[] {
    return this.#held.tickets.map((held) => this.#describe(held));
  }

  /** @throws ticket_not_found */
  ticket(ticketId: string): SecretTicket {
    return this.#describe(this.#held.ticket(ticketId));
  }

  get holdsAny(): boolean {
    return this.#held.tickets.length > 0;
  }

  holds(ticketId: string): boolean {
    return this.#held.has(ticketId);
  }

  /** @throws ticket_not_found */
  entries(ticketId: string): HeldSecret[] {
    return this.#held.ticket(ticketId).entries();
  }

  /** @throws ticket_not_found */
  entry(ticketId: string, position: number): HeldSecret {
    return this.#held.entry(ticketId, position);
  }

  /** What a filter lists, in the order of the list of keys. @throws ticket_not_found */
  filtered(filter: SecretFilter): ListedSecret[] {
    const { ticketId } = filter;
    if (ticketId !== null) this.#held.ticket(ticketId);
    const all = this.#held.inOrder();
    const ofTicket = ticketId === null ? all : all.filter(({ ticket }) => ticket.ticketId === ticketId);
    const isListed = fitsFilter(filter);
    return isListed ? ofTicket.filter(isListed) : [...ofTicket];
  }

  /** The secrets of a selection, in the same order. @throws ticket_not_found, also when one of the chosen is no longer held */
  select(selection: SecretSelection): ListedSecret[] {
    if (selection.kind === 'all') return this.filtered(selection.filter);
    const chosen = selection.secrets.map(({ ticketId, position }) => {
      const entry = this.entry(ticketId, position);
      return [entry, listedSecret(this.#held.ticket(ticketId).origin, entry)] as const;
    });
    const listed: ListedSecret[] = [];
    putInOrder(listed, [...new Map(chosen).values()]);
    return listed;
  }

  /** Until a secret leaves for good, in milliseconds. */
  timeLeft(entry: HeldSecret): number {
    return timeLeft(entry, this.#keeping.time.now(), this.#keeping.daysKept());
  }

  /** When a secret leaves, by the system's clock. */
  leavesAt(entry: HeldSecret): number {
    return Math.round(this.#clock() + this.timeLeft(entry));
  }

  /** Copied or saved: exactly these, whatever the tickets hold meanwhile. */
  collect(found: readonly ListedSecret[], by: CollectedBy): void {
    for (const { ticketId, positions } of this.#held.placesOf(found)) {
      const ticket = this.#held.ticket(ticketId);
      for (const position of positions) ticket.collect(position, by);
      this.#keeping.keep({ type: 'secrets-collected', ticketId, positions, by });
    }
    this.#onChange(this.tickets());
  }

  /** The admin is told that these leave soon; or that is taken back. */
  announce(found: readonly ListedSecret[], isSoon: boolean): void {
    const warnedAt = isSoon ? this.#keeping.time.now() : null;
    for (const { ticketId, positions } of this.#held.placesOf(found)) {
      const ticket = this.#held.ticket(ticketId);
      for (const position of positions) ticket.announce(position, warnedAt);
      this.#keeping.keep({ type: 'secrets-announced', ticketId, positions, warnedAt });
    }
    this.#onChange(this.tickets());
  }

  /** Writes down how far time has come, so that the next run counts on from there. */
  noteTime(): void {
    if (this.holdsAny) this.#keeping.keep({ type: 'time-seen', ...this.#keeping.time.moment() });
  }

  /** Forgets these secrets for good. */
  forget(found: readonly ListedSecret[]): void {
    for (const { ticketId, positions } of this.#held.placesOf(found)) {
      this.#held.drop(ticketId, positions);
      this.#keeping.keep({ type: 'secrets-closed', ticketId, positions });
    }
    this.#held.inOrder();
    this.#onChange(this.tickets());
  }

  /** Forgets all secrets of a ticket for good. @throws ticket_not_found */
  close(ticketId: string): void {
    this.forget(this.filtered({ ticketId, search: '', uncollected: false }));
  }

  /** How many secrets would be lost now. */
  uncollected(): number {
    return this.#held.tickets.reduce((sum, { size, collected }) => sum + size - collected, 0);
  }

  #put(origin: TicketOrigin, entries: readonly SecretEntry[]): SecretTicket {
    const held = this.#held.open(origin);
    const heldAt = this.#keeping.time.now();
    const placed = entries.map((entry, i) => ({
      ...entry,
      position: held.next + i,
      collected: null,
      heldAt,
      warnedAt: null,
    }));
    this.#held.place(held, placed);
    void this.#held.order();
    this.#keeping.keep({ type: 'secrets-held', ticket: origin, entries: placed });
    this.#onChange(this.tickets());
    return this.#describe(held);
  }

  #redo(event: JournalEvent): void {
    if (event.type === 'secrets-held') this.#held.place(this.#held.open(event.ticket), event.entries);
    if (event.type === 'secrets-closed') this.#held.drop(event.ticketId, event.positions);
    if (event.type === 'secrets-collected' || event.type === 'secrets-announced') {
      if (!this.#held.has(event.ticketId)) return;
      const ticket = this.#held.ticket(event.ticketId);
      for (const position of event.positions) {
        if (event.type === 'secrets-collected') ticket.collect(position, event.by);
        else ticket.announce(position, event.warnedAt);
      }
    }
  }

  #describe(held: HeldTicket): SecretTicket {
    return held.describe(this.#keeping.time.now(), this.#keeping.daysKept(), this.#clock());
  }
}
