import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import type { CollectedBy, HeldSecret, TicketOrigin } from './held-secret.ts';
import { leavesSoon, timeLeft } from './secret-limit.ts';

/** What decides when a secret leaves: the same for all that came in one answer. */
type Times = Pick<HeldSecret, 'heldAt' | 'warnedAt'>;

/**
 * The secrets of a ticket, by position. Those not collected are counted by their times, so that what the page learns of a ticket takes
 * as long for 100,000 secrets as for one.
 */
export class HeldTicket {
  readonly origin: TicketOrigin;
  /** The position of the next secret that comes. */
  next = 0;
  readonly #entries = new Map<number, HeldSecret>();
  readonly #uncollected = new Map<string, Times & { count: number }>();
  #collected = 0;

  constructor(origin: TicketOrigin) {
    this.origin = origin;
  }

  get size(): number {
    return this.#entries.size;
  }

  get collected(): number {
    return this.#collected;
  }

  get(position: number): HeldSecret | undefined {
    return this.#entries.get(position);
  }

  entries(): HeldSecret[] {
    return [...this.#entries.values()];
  }

  add(entry: HeldSecret): void {
    this.drop(entry.position);
    this.#entries.set(entry.position, entry);
    this.next = Math.max(this.next, entry.position + 1);
    this.#count(entry, 1);
  }

  drop(position: number): void {
    const entry = this.#entries.get(position);
    if (!entry) return;
    this.#entries.delete(position);
    this.#count(entry, -1);
  }

  /** What is in a file has left the journal, and does not come back by a copy. */
  collect(position: number, by: CollectedBy): void {
    this.#change(position, (entry) => {
      if (entry.collected !== 'file') entry.collected = by;
    });
  }

  /** @param warnedAt when it was announced that the secret leaves soon; null takes that back */
  announce(position: number, warnedAt: number | null): void {
    this.#change(position, (entry) => {
      entry.warnedAt = warnedAt;
    });
  }

  /**
   * What the page learns of it.
   * @param seen the time seen (time-seen.ts)
   * @param daysKept what the admin set
   * @param now epoch milliseconds
   */
  describe(seen: number, daysKept: number, now: number): SecretTicket {
    const { ticketId, reason, createdAt } = this.origin;
    let left = Infinity;
    for (const times of this.#uncollected.values()) left = Math.min(left, timeLeft(times, seen, daysKept));
    return {
      ticketId,
      reason,
      createdAt,
      count: this.size,
      collected: this.#collected,
      leavesAt: left === Infinity ? null : Math.round(now + left),
      leavesSoon: leavesSoon(left),
    };
  }

  #change(position: number, change: (entry: HeldSecret) => void): void {
    const entry = this.#entries.get(position);
    if (!entry) return;
    this.#count(entry, -1);
    change(entry);
    this.#count(entry, 1);
  }

  #count({ collected, heldAt, warnedAt }: HeldSecret, change: 1 | -1): void {
    if (collected !== null) {
      this.#collected += change;
      return;
    }
    const name = `${heldAt} ${warnedAt}`;
    const same = this.#uncollected.get(name) ?? { heldAt, warnedAt, count: 0 };
    same.count += change;
    if (same.count > 0) this.#uncollected.set(name, same);
    else this.#uncollected.delete(name);
  }
}
