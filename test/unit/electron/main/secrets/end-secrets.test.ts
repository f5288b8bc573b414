import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../../../electron/main/journal/journal-event.ts';
import { TimeSeen } from '../../../../../electron/main/journal/time-seen.ts';
import { endSecrets, type EndingSecrets } from '../../../../../electron/main/secrets/end-secrets.ts';
import { entryOf } from '../../../../../electron/main/secrets/held-secret.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import { wholeTicket } from '../../../../support/whole-ticket.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What the journal has; what happens after the last snapshot is appended. */
let journal: JournalEvent[];
let ran: number;
let wall: number;
let days: number;
let leaving: [count: number, hours: number][];
let left: number[];
let vault: SecretVault;
let ending: EndingSecrets | undefined;

const pass = (ms: number) => {
  ran += ms;
  wall += ms;
};
/** A start of Keydesk on what the journal has. */
function start() {
  ending?.end();
  vault = new SecretVault(
    () => undefined,
    () => wall,
    {
      time: new TimeSeen(
        () => ran,
        () => wall,
      ),
      daysKept: () => days,
      keep: (event) => journal.push(event),
    },
  );
  vault.restore(journal);
  journal = vault.snapshot();
  ending = endSecrets({
    vault,
    onLeaving: (count, ms) => leaving.push([count, Math.round(ms / hour)]),
    onLeft: (count) => left.push(count),
  });
  ending.begin();
}
/** Keydesk runs so long, looking every hour. */
function runFor(ms: number) {
  for (let passed = 0; passed < ms; passed += hour) {
    pass(hour);
    ending?.look();
  }
}
const hold = (...ids: string[]) =>
  vault.hold(
    'bulk-regenerate-keys',
    ids.map((clientId) =>
      entryOf(
        { keyId: `key ${clientId}`, clientId, userName: clientId, userEmail: null },
        `secret of ${clientId}`,
      ),
    ),
  );

beforeEach(() => {
  journal = [];
  ran = 0;
  wall = Date.UTC(2026, 10, 26);
  days = 7;
  leaving = [];
  left = [];
  start();
});
afterEach(() => ending?.end());

describe('uncollected client secrets', () => {
  it('leave after the days that the admin set, a day after he was told; what the journal is rewritten from has them no more', () => {
    const { leavesAt } = hold('A', 'B');
    expect(leavesAt).toBe(wall + 7 * day);
    runFor(6 * day - hour);
    expect(leaving).toEqual([]);
    expect(vault.tickets()).toMatchObject([{ leavesSoon: false }]);
    runFor(hour);
    expect(leaving).toEqual([[2, 24]]);
    expect(vault.tickets()).toMatchObject([{ leavesSoon: true, leavesAt }]);
    runFor(day - hour);
    expect(vault.uncollected()).toBe(2);
    runFor(hour);
    expect(vault.tickets()).toEqual([]);
    expect(left).toEqual([2]);
    expect(vault.snapshot()).toEqual([]);
    expect(journal.at(-1)).toMatchObject({ type: 'secrets-closed', positions: [0, 1] });
  });

  it('that came later to the same ticket leave later', () => {
    const ticket = hold('A');
    runFor(3 * day);
    vault.add(ticket, [
      entryOf({ keyId: 'key B', clientId: 'B', userName: 'B', userEmail: null }, 'secret of B'),
    ]);
    runFor(4 * day);
    expect(vault.entries(ticket.ticketId)).toMatchObject([{ clientId: 'B' }]);
    expect(left).toEqual([1]);
  });

  it('are announced again at each start, however often', () => {
    hold('A');
    runFor(6 * day + hour);
    start();
    expect(leaving).toEqual([
      [1, 24],
      [1, 23],
    ]);
  });

  it('age while Keydesk does not run, too', () => {
    hold('A');
    ending?.look();
    wall += 6 * day;
    start();
    expect(leaving).toEqual([[1, 24]]);
    runFor(day);
    expect(left).toEqual([1]);
  });

  it('that were collected leave without a word', () => {
    const { ticketId } = hold('A');
    vault.collect(vault.select(wholeTicket(ticketId)), 'copy');
    runFor(7 * day + hour);
    expect(vault.tickets()).toEqual([]);
    expect([leaving, left]).toEqual([[], []]);
  });

  it('stay longer when the admin sets more days, and are announced anew', () => {
    hold('A');
    runFor(6 * day + hour);
    days = 14;
    runFor(hour);
    expect(vault.tickets()).toMatchObject([{ leavesSoon: false }]);
    runFor(7 * day);
    expect(leaving).toHaveLength(2);
    expect(left).toEqual([]);
  });

  it('leave a few hours after the announcement when the admin sets fewer days, not at once', () => {
    hold('A');
    runFor(5 * day);
    days = 1;
    runFor(hour);
    expect(leaving).toEqual([[1, 4]]);
    runFor(3 * hour);
    expect(left).toEqual([]);
    runFor(hour);
    expect(left).toEqual([1]);
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['forwards', 400 * day],
    ['backwards', -400 * day],
  ])('%s while Keydesk runs takes no secret sooner, and keeps none longer', (_where, jump) => {
    hold('A');
    runFor(day);
    wall += jump;
    runFor(6 * day - hour);
    expect(vault.uncollected()).toBe(1);
    runFor(hour);
    expect(left).toEqual([1]);
  });

  it('forwards between two runs takes nothing at the start: the admin is told, and has hours in which Keydesk runs', () => {
    hold('A');
    wall += 400 * day;
    start();
    expect(leaving).toEqual([[1, 4]]);
    runFor(3 * hour);
    // Not by a second jump either.
    wall += 400 * day;
    start();
    expect(vault.uncollected()).toBe(1);
    runFor(hour);
    expect(left).toEqual([1]);
  });

  it('backwards between two runs makes no secret leave sooner', () => {
    hold('A');
    runFor(2 * day);
    wall -= 400 * day;
    start();
    runFor(5 * day - hour);
    expect(vault.uncollected()).toBe(1);
    runFor(hour);
    expect(left).toEqual([1]);
  });
});
