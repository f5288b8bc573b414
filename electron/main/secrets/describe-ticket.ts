import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import type { HeldSecret, TicketOrigin } from './held-secret.ts';
import { leavesSoon } from './secret-limit.ts';

/**
 * What the page learns of a ticket.
 * @param timeLeft of a secret, in milliseconds
 * @param now epoch milliseconds
 */
export function describeTicket(
  { ticketId, reason, createdAt }: TicketOrigin,
  entries: Iterable<HeldSecret>,
  timeLeft: (entry: HeldSecret) => number,
  now: number,
): SecretTicket {
  let count = 0;
  let collected = 0;
  let left = Infinity;
  for (const entry of entries) {
    count += 1;
    if (entry.collected === null) left = Math.min(left, timeLeft(entry));
    else collected += 1;
  }
  return {
    ticketId,
    reason,
    createdAt,
    count,
    collected,
    leavesAt: left === Infinity ? null : Math.round(now + left),
    leavesSoon: leavesSoon(left),
  };
}
