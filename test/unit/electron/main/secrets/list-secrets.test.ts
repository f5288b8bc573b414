import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../../../electron/main/journal/journal-event.ts';
import type { SecretEntry } from '../../../../../electron/main/secrets/held-secret.ts';
import { listSecrets } from '../../../../../electron/main/secrets/list-secrets.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import { wholeTicket } from '../../../../support/whole-ticket.ts';

let vault: SecretVault;
let journal: JournalEvent[];
beforeEach(() => {
  journal = [];
  vault = new SecretVault(() => undefined, Date.now, { keep: (event) => journal.push(event) });
});

let made = 0;
/** The keys are made in this order. */
const keysOf = (...names: string[]): SecretEntry[] =>
  names.map((userName) => {
    const id = String((made += 1)).padStart(8, '0');
    return { keyId: `key-${id}`, clientId: id, userName, userEmail: null, clientSecret: `secret ${id}` };
  });
const regenerate = (...names: string[]) => vault.hold('bulk-regenerate-keys', keysOf(...names));
const everything = { ticketId: null, search: '', uncollected: false };
const page = async (change: Partial<{ offset: number; limit: number; uncollected: boolean }> = {}) => {
  const { uncollected = false, offset = 0, limit = 500 } = change;
  return (await listSecrets(vault)({ filter: { ...everything, uncollected }, offset, limit })).items;
};
const namesOf = (items: readonly { userName: string }[]) => items.map(({ userName }) => userName);

describe('the held client secrets', () => {
  it('are listed by name over all actions, as the list of keys is: accents and capitals do not count', async () => {
    regenerate('Zoë Ångström', 'ada Lovelace', 'Émile Zola');
    vault.hold('create-key', keysOf('Bo'));
    regenerate('Адам', 'Eve', 'Ada Admin');
    const inOrder = ['Ada Admin', 'ada Lovelace', 'Bo', 'Émile Zola', 'Eve', 'Zoë Ångström', 'Адам'];
    expect(namesOf(await page())).toEqual(inOrder);
  });

  it('of two users of one name stand as their keys do', async () => {
    const [first, second, third] = keysOf('Kim', 'Kim', 'Kim');
    vault.hold('bulk-regenerate-keys', [third!, first!]);
    vault.hold('regenerate-key', [second!]);
    expect((await page()).map(({ clientId }) => clientId)).toEqual(
      [first, second, third].map((one) => one!.clientId),
    );
  });

  it('stay where they are when some are copied: the next page goes on where this one ended', async () => {
    regenerate('F', 'B', 'D', 'A', 'E', 'C');
    const [first, second] = await page({ limit: 3 });
    for (const { ticketId, position } of [first!, second!])
      vault.collect(vault.select({ kind: 'chosen', secrets: [{ ticketId, position }] }), 'copy');
    expect(namesOf(await page({ limit: 3 }))).toEqual(['A', 'B', 'C']);
    expect(namesOf(await page({ limit: 3, offset: 3 }))).toEqual(['D', 'E', 'F']);
    expect(namesOf(await page({ limit: 3, uncollected: true }))).toEqual(['C', 'D', 'E']);
  });

  it('that come while others leave are listed once, in their places', async () => {
    const ticket = regenerate('D', 'B');
    const [b] = await page();
    vault.forget(vault.select({ kind: 'chosen', secrets: [b!] }));
    vault.add(ticket, keysOf('C', 'A'));
    const again = vault.entry(ticket.ticketId, 0);
    vault.hold('regenerate-key', [{ ...again, clientSecret: 'newer' }]);
    expect(namesOf(await page())).toEqual(['A', 'C', 'D']);
    expect(vault.uncollected()).toBe(3);
  });

  it('are in that order again after a crash', async () => {
    const ticket = regenerate('F', 'B', 'D');
    vault.add(ticket, keysOf('E', 'A'));
    regenerate('C');
    vault.forget(vault.select({ kind: 'chosen', secrets: [{ ticketId: ticket.ticketId, position: 2 }] }));
    const crashed = journal;
    const expected = ['A', 'B', 'C', 'E', 'F'];
    for (const events of [crashed, vault.snapshot()]) {
      vault = new SecretVault(() => undefined);
      vault.restore(events);
      expect(namesOf(await page())).toEqual(expected);
    }
    // The actions stay in the order in which they were done.
    expect(vault.tickets().map(({ ticketId }) => ticketId)[0]).toBe(ticket.ticketId);
  });

  it('of an earlier version, whose journal named no key, are listed too', async () => {
    const old = { clientId: 'A', userName: 'Old', userEmail: null, clientSecret: 'secret A' };
    vault.hold('regenerate-key', [old]);
    regenerate('New');
    expect(namesOf(await page())).toEqual(['New', 'Old']);
  });

  it('leave in that order, all of them or those that were chosen in any other', () => {
    const { ticketId } = regenerate('C', 'A', 'B');
    const chosen = [0, 2].map((position) => ({ ticketId, position }));
    const of = (selection: Parameters<SecretVault['select']>[0]) =>
      vault.select(selection).map(({ entry }) => entry.userName);
    expect(of(wholeTicket(ticketId))).toEqual(['A', 'B', 'C']);
    expect(of({ kind: 'chosen', secrets: chosen })).toEqual(['B', 'C']);
  });
});
