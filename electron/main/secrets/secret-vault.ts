import { randomUUID } from 'node:crypto';
import type { SecretFilter, SecretSelection } from '../../contract/secrets/secret-selection.ts';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { defaultSettings } from '../../contract/settings/default-settings.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { TimeSeen } from '../journal/time-seen.ts';
import { fitsFilter } from './fits-filter.ts';
import type { CollectedBy, HeldSecret, SecretEntry, TicketOrigin, TicketSecrets } from './held-secret.ts';
import { HeldTicket } from './held-ticket.ts';
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
  readonly #tickets = new Map<string, HeldTicket>();
  /** Where the newest secret of each client id is. */
  readonly #newest = new Map<string, Readonly<{ ticketId: string; position: number }>>();
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
    for (const ticket of earlier.#tickets.values()) {
      const current = ticket
        .entries()
        .filter(({ clientId, collected }) => collected !== 'file' && !this.#newest.has(clientId));
      for (const entry of current) {
        entry.heldAt += passed;
        if (entry.warnedAt !== null) entry.warnedAt += running;
      }
      if (current.length > 0) this.#place(this.#heldFor(ticket.origin), current);
    }
    this.#onChange(this.tickets());
  }

  /** All that has to survive, as events that restore it. What is in a file of the admin's has not. */
  snapshot(): JournalEvent[] {
    const held = [...this.#tickets.values()].flatMap((ticket): JournalEvent[] => {
      const lasting = ticket.entries().filter(({ collected }) => collected !== 'file');
      return lasting.length === 0 ? [] : [{ type: 'secrets-held', ticket: ticket.origin, entries: lasting }];
    });
    return held.length === 0 ? [] : [{ type: 'time-seen', ...this.#keeping.time.moment() }, ...held];
  }

  /** The ticket of a bulk job, if its secrets are still held. */
  ticketOfJob(jobId: string): SecretTicket | null {
    const held = [...this.#tickets.values()].find(({ origin }) => origin.jobId === jobId);
    return held ? this.#describe(held) : null;
  }

  tickets(): SecretTicket[] {
    return [...this.#tickets.values()].map((held) => this.#describe(held));
  }

  /** @throws ticket_not_found */
  ticket(ticketId: string): SecretTicket {
    return this.#describe(this.#find(ticketId));
  }

  get holdsAny(): boolean {
    return this.#tickets.size > 0;
  }

  holds(ticketId: string): boolean {
    return this.#tickets.has(ticketId);
  }

  /** @throws ticket_not_found */
  entries(ticketId: string): HeldSecret[] {
    return this.#find(ticketId).entries();
  }

  /** @throws ticket_not_found */
  entry(ticketId: string, position: number): HeldSecret {
    const entry = this.#find(ticketId).get(position);
    if (!entry) throw new CallFailed('ticket_not_found');
    return entry;
  }

  /** What a filter lists, by ticket. @throws ticket_not_found */
  filtered(filter: SecretFilter): TicketSecrets[] {
    const { ticketId } = filter;
    const tickets = ticketId === null ? [...this.#tickets.values()] : [this.#find(ticketId)];
    const isListed = fitsFilter(filter);
    return tickets.map((ticket) => ({
      ticket: ticket.origin,
      entries: ticket.entries().filter(isListed),
    }));
  }

  /** The secrets of a selection, by ticket. @throws ticket_not_found, also when one of the chosen is no longer held */
  select(selection: SecretSelection): TicketSecrets[] {
    if (selection.kind === 'all') return this.filtered(selection.filter);
    return [...Map.groupBy(selection.secrets, ({ ticketId }) => ticketId)].map(([ticketId, places]) => ({
      ticket: this.#find(ticketId).origin,
      entries: [...new Set(places.map(({ position }) => position))].map((at) => this.entry(ticketId, at)),
    }));
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
  collect(found: readonly TicketSecrets[], by: CollectedBy): void {
    for (const { ticket, entries } of found) {
      const positions = this.#stillHeld(ticket.ticketId, entries);
      for (const position of positions) this.#tickets.get(ticket.ticketId)?.collect(position, by);
      this.#keeping.keep({ type: 'secrets-collected', ticketId: ticket.ticketId, positions, by });
    }
    this.#onChange(this.tickets());
  }

  /** The admin is told that these leave soon; or that is taken back. */
  announce(found: readonly TicketSecrets[], isSoon: boolean): void {
    const warnedAt = isSoon ? this.#keeping.time.now() : null;
    for (const { ticket, entries } of found) {
      const positions = this.#stillHeld(ticket.ticketId, entries);
      for (const position of positions) this.#tickets.get(ticket.ticketId)?.announce(position, warnedAt);
      this.#keeping.keep({ type: 'secrets-announced', ticketId: ticket.ticketId, positions, warnedAt });
    }
    this.#onChange(this.tickets());
  }

  /** Writes down how far time has come, so that the next run counts on from there. */
  noteTime(): void {
    if (this.#tickets.size > 0) this.#keeping.keep({ type: 'time-seen', ...this.#keeping.time.moment() });
  }

  /** Forgets these secrets for good. */
  forget(found: readonly TicketSecrets[]): void {
    for (const { ticket, entries } of found) {
      const { ticketId } = ticket;
      const positions = this.#stillHeld(ticketId, entries);
      if (positions.length === 0) continue;
      this.#drop(ticketId, positions);
      this.#keeping.keep({ type: 'secrets-closed', ticketId, positions });
    }
    this.#onChange(this.tickets());
  }

  /** Forgets all secrets of a ticket for good. @throws ticket_not_found */
  close(ticketId: string): void {
    const ticket = this.#find(ticketId);
    this.forget([{ ticket: ticket.origin, entries: ticket.entries() }]);
  }

  /** How many secrets would be lost now. */
  uncollected(): number {
    return [...this.#tickets.values()].reduce((sum, { size, collected }) => sum + size - collected, 0);
  }

  #find(ticketId: string): HeldTicket {
    const held = this.#tickets.get(ticketId);
    if (!held) throw new CallFailed('ticket_not_found');
    return held;
  }

  #put(origin: TicketOrigin, entries: readonly SecretEntry[]): SecretTicket {
    const held = this.#heldFor(origin);
    const heldAt = this.#keeping.time.now();
    const placed = entries.map((entry, i) => ({
      ...entry,
      position: held.next + i,
      collected: null,
      heldAt,
      warnedAt: null,
    }));
    this.#place(held, placed);
    this.#keeping.keep({ type: 'secrets-held', ticket: origin, entries: placed });
    this.#onChange(this.tickets());
    return this.#describe(held);
  }

  #redo(event: JournalEvent): void {
    if (event.type === 'secrets-held') this.#place(this.#heldFor(event.ticket), event.entries);
    if (event.type === 'secrets-closed') this.#drop(event.ticketId, event.positions);
    if (event.type === 'secrets-collected' || event.type === 'secrets-announced') {
      const ticket = this.#tickets.get(event.ticketId);
      for (const position of event.positions) {
        if (event.type === 'secrets-collected') ticket?.collect(position, event.by);
        else ticket?.announce(position, event.warnedAt);
      }
    }
  }

  #heldFor(origin: TicketOrigin): HeldTicket {
    const held = this.#tickets.get(origin.ticketId) ?? new HeldTicket(origin);
    this.#tickets.set(origin.ticketId, held);
    return held;
  }

  #place(held: HeldTicket, entries: readonly HeldSecret[]): void {
    const { ticketId } = held.origin;
    for (const entry of entries) {
      this.#dropReplaced(entry.clientId, held);
      held.add(entry);
      this.#newest.set(entry.clientId, { ticketId, position: entry.position });
    }
  }

  /** The positions of those that are still what their ticket holds there. */
  #stillHeld(ticketId: string, entries: readonly HeldSecret[]): number[] {
    const held = this.#tickets.get(ticketId);
    return entries.flatMap((entry) => (held?.get(entry.position) === entry ? [entry.position] : []));
  }

  #drop(ticketId: string, positions: readonly number[]): void {
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

  #describe(held: HeldTicket): SecretTicket {
    return held.describe(this.#keeping.time.now(), this.#keeping.daysKept(), this.#clock());
  }
}
