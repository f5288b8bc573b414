import { beforeEach, describe, expect, it } from 'vitest';
import type { SecretTicket } from '../../../../../electron/contract/secrets/secret-ticket.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import { TimeSeen } from '../../../../../electron/main/journal/time-seen.ts';
import { entryOf } from '../../../../../electron/main/secrets/held-secret.ts';
import { dayMs } from '../../../../../electron/main/secrets/secret-limit.ts';
import { wholeTicket } from '../../../../support/whole-ticket.ts';

const told: SecretTicket[][] = [];
let vault: SecretVault;
beforeEach(() => {
  told.length = 0;
  vault = new SecretVault(
    (tickets) => told.push(tickets),
    () => 1_000,
    { time: new TimeSeen(() => 0) },
  );
});

const entry = (clientId: string, clientSecret = `secret of ${clientId}`) =>
  entryOf(
    { keyId: `key ${clientId}`, clientId, userName: `owner of ${clientId}`, userEmail: null },
    clientSecret,
  );
const copy = (ticketId: string, ...positions: number[]) =>
  vault.collect(
    vault.select({ kind: 'chosen', secrets: positions.map((position) => ({ ticketId, position })) }),
    'copy',
  );
const secretsOf = (ticketId: string) =>
  vault.entries(ticketId).map(({ position, clientSecret }) => [position, clientSecret]);
const notFound = { code: 'ticket_not_found' };

describe('a new secret', () => {
  it('is held under a ticket that tells no secret', () => {
    const ticket = vault.hold('create-key', [entry('A')]);
    expect(ticket).toEqual({
      ticketId: ticket.ticketId,
      reason: 'create-key',
      createdAt: 1_000,
      count: 1,
      collected: 0,
      leavesAt: 1_000 + 7 * dayMs,
      leavesSoon: false,
    });
    expect(vault.entry(ticket.ticketId, 0).clientSecret).toBe('secret of A');
    expect(JSON.stringify(told)).not.toContain('secret of');
  });

  it('is told of at once, so that the window shows it waits', () => {
    vault.hold('create-key', [entry('A')]);
    expect(told.at(-1)).toMatchObject([{ reason: 'create-key', count: 1, collected: 0 }]);
  });

  it('is not found by a wrong ticket or place', () => {
    const { ticketId } = vault.hold('create-key', [entry('A')]);
    expect(() => vault.entry(ticketId, 1)).toThrow(expect.objectContaining(notFound) as Error);
    expect(() => vault.entry('other', 0)).toThrow(expect.objectContaining(notFound) as Error);
    expect(() => vault.entries('other')).toThrow(expect.objectContaining(notFound) as Error);
    expect(() => vault.ticket('other')).toThrow(expect.objectContaining(notFound) as Error);
  });
});

describe('the secrets of a bulk action', () => {
  it('collect under one ticket, each at a place that never changes', () => {
    const first = vault.hold('bulk-regenerate-keys', [entry('A'), entry('B')]);
    const all = vault.add(first, [entry('C')]);
    expect(all).toMatchObject({ ticketId: first.ticketId, count: 3 });
    expect(secretsOf(first.ticketId)).toEqual([
      [0, 'secret of A'],
      [1, 'secret of B'],
      [2, 'secret of C'],
    ]);
  });

  it('done again for a lost answer, the newer secret takes the place of the one that opens nothing', () => {
    const ticket = vault.hold('bulk-regenerate-keys', [entry('A', 'old'), entry('B')]);
    expect(vault.add(ticket, [entry('A', 'new')])).toMatchObject({ count: 2 });
    expect(secretsOf(ticket.ticketId)).toEqual([
      [1, 'secret of B'],
      [2, 'new'],
    ]);
  });

  it('open a ticket again that was closed in the middle', () => {
    const ticket = vault.hold('bulk-regenerate-keys', [entry('A')]);
    vault.close(ticket.ticketId);
    vault.add(ticket, [entry('B')]);
    expect(vault.tickets()).toMatchObject([{ ticketId: ticket.ticketId, count: 1, collected: 0 }]);
  });
});

describe('a secret that a newer one of the same key has replaced', () => {
  it('is dropped, with its ticket when nothing else is in it', () => {
    const old = vault.hold('create-key', [entry('A', 'old')]);
    const fresh = vault.hold('regenerate-key', [entry('A', 'new')]);
    expect(vault.holds(old.ticketId)).toBe(false);
    expect(secretsOf(fresh.ticketId)).toEqual([[0, 'new']]);
    expect(told.at(-1)).toHaveLength(1);
  });

  it('leaves the others of its ticket where they were', () => {
    const bulk = vault.hold('bulk-regenerate-keys', [entry('A'), entry('B')]);
    vault.hold('regenerate-key', [entry('A', 'new')]);
    expect(secretsOf(bulk.ticketId)).toEqual([[1, 'secret of B']]);
    expect(vault.ticket(bulk.ticketId)).toMatchObject({ count: 1 });
  });

  it('within one bulk answer only the last counts', () => {
    const ticket = vault.hold('bulk-regenerate-keys', [entry('A', 'one'), entry('A', 'two')]);
    expect(ticket.count).toBe(1);
    expect(secretsOf(ticket.ticketId)).toEqual([[1, 'two']]);
  });
});

describe('collecting', () => {
  it('counts each secret once, and lowers what would be lost', () => {
    const { ticketId } = vault.hold('bulk-regenerate-keys', [entry('A'), entry('B'), entry('C')]);
    vault.hold('create-key', [entry('D')]);
    expect(vault.uncollected()).toBe(4);
    copy(ticketId, 0);
    copy(ticketId, 0, 1);
    expect(vault.ticket(ticketId)).toMatchObject({ count: 3, collected: 2 });
    expect(vault.uncollected()).toBe(2);
    expect(told.at(-1)).toMatchObject([{ collected: 2 }, { collected: 0 }]);
  });

  it('a secret that came meanwhile to the same place counts as not collected', () => {
    const ticket = vault.hold('bulk-regenerate-keys', [entry('A')]);
    const saved = vault.select(wholeTicket(ticket.ticketId));
    vault.close(ticket.ticketId);
    vault.add(ticket, [entry('B')]);
    vault.collect(saved, 'file');
    expect(vault.uncollected()).toBe(1);
  });
});

describe('"I have stored it"', () => {
  it('forgets the secrets for good, and says so', () => {
    const { ticketId } = vault.hold('create-key', [entry('A')]);
    vault.close(ticketId);
    expect(vault.tickets()).toEqual([]);
    expect(vault.uncollected()).toBe(0);
    expect(told.at(-1)).toEqual([]);
    expect(() => vault.entry(ticketId, 0)).toThrow(expect.objectContaining(notFound) as Error);
  });

  it('needs the ticket: a wrong one forgets nothing', () => {
    vault.hold('create-key', [entry('A')]);
    expect(() => vault.close('other')).toThrow(expect.objectContaining(notFound) as Error);
    expect(vault.uncollected()).toBe(1);
  });

  it('a key whose ticket was closed can get a new one later', () => {
    vault.close(vault.hold('create-key', [entry('A')]).ticketId);
    const { ticketId } = vault.hold('regenerate-key', [entry('A', 'new')]);
    expect(secretsOf(ticketId)).toEqual([[0, 'new']]);
  });
});
