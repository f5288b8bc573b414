import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HeldSecret } from '../../../../../electron/main/secrets/held-secret.ts';
import { HeldTicket } from '../../../../../electron/main/secrets/held-ticket.ts';
import { timeLeft } from '../../../../../electron/main/secrets/secret-limit.ts';

const origin = { ticketId: 't', reason: 'create-key', createdAt: 1, jobId: null, connection: 'c' } as const;
const secretAt = (position: number, heldAt: number): HeldSecret => ({
  clientId: `c${position}`,
  userName: 'Ada',
  userEmail: null,
  clientSecret: 's',
  position,
  collected: null,
  heldAt,
  warnedAt: null,
});
const hour = 3_600_000;
const place = fc.integer({ min: 0, max: 5 });
const hours = fc.integer({ min: 0, max: 200 }).map((count) => count * hour);
const step = fc.oneof(
  fc.tuple(place, hours).map(
    ([position, at]) =>
      (ticket: HeldTicket) =>
        ticket.add(secretAt(position, at)),
  ),
  place.map((position) => (ticket: HeldTicket) => ticket.drop(position)),
  fc.tuple(place, fc.constantFrom('copy' as const, 'file' as const)).map(
    ([position, by]) =>
      (ticket: HeldTicket) =>
        ticket.collect(position, by),
  ),
  fc.tuple(place, fc.option(hours)).map(
    ([position, at]) =>
      (ticket: HeldTicket) =>
        ticket.announce(position, at),
  ),
);

it('a ticket says how many of its secrets are collected and when the first other one leaves, whatever happened to them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), hours, (steps, seen) => {
      const ticket = new HeldTicket(origin);
      for (const act of steps) act(ticket);
      const waiting = ticket.entries().filter(({ collected }) => collected === null);
      const left = Math.min(...waiting.map((entry) => timeLeft(entry, seen, 7)));
      expect(ticket.describe(seen, 7, 0)).toMatchObject({
        count: ticket.entries().length,
        collected: ticket.entries().length - waiting.length,
        leavesAt: waiting.length === 0 ? null : left,
      });
    }),
  );
});
