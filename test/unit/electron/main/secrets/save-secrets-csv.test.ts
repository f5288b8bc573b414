import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveSecretsCsv } from '../../../../../electron/main/secrets/save-secrets-csv.ts';
import { secretsCsv } from '../../../../../electron/main/secrets/secrets-csv.ts';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import type { SecretEntry } from '../../../../../electron/main/secrets/held-secret.ts';
import type { AskWhereToSave, SaveQuestion } from '../../../../../electron/main/windows/ask.ts';
import { readSecretsCsv } from '../../../../support/secrets-csv.ts';
import { wholeTicket } from '../../../../support/whole-ticket.ts';

const idOf = (i: number) => i.toString(16).toUpperCase().padStart(32, '0');
const secretOf = (i: number) => i.toString(16).padStart(64, '0');
const entryOf = (
  i: number,
  userName = `User ${i}`,
  userEmail: string | null = `u${i}@sample.test`,
): SecretEntry => ({
  clientId: idOf(i),
  userName,
  userEmail,
  clientSecret: secretOf(i),
});
const csvOf = (...entries: SecretEntry[]) => secretsCsv(entries);

describe('the CSV of client secrets', () => {
  it('begins with a byte order mark and a header, and ends its lines as Excel expects', () => {
    expect(csvOf(entryOf(1))).toBe(
      `\uFEFFUser,E-mail,Client Id,Client Secret\r\nUser 1,u1@sample.test,${idOf(1)},${secretOf(1)}\r\n`,
    );
  });

  it.each([
    ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tTab', "'\tTab"],
  ])('a name that looks like a formula is made plain text: %j', (name, cell) => {
    expect(csvOf(entryOf(1, name)).split('\r\n')[1]).toBe(`${cell},u1@sample.test,${idOf(1)},${secretOf(1)}`);
  });

  it('commas, quotes and line breaks stay inside their cell', () => {
    const text = csvOf(entryOf(1, 'Doe, "JJ"\nJane'));
    expect(text).toContain(`"Doe, ""JJ""\nJane",u1@sample.test,${idOf(1)}`);
  });

  it('names of any script and direction are kept as they are', () => {
    const names = ['مريم الهاشمي', 'דוד כהן', '山田太郎', 'Zoë Ångström', 'Ольга'];
    const text = csvOf(...names.map((name, i) => entryOf(i, name)));
    for (const name of names) expect(text).toContain(name);
  });

  it('a user without e-mail has an empty cell', () => {
    expect(csvOf(entryOf(1, 'Ann', null))).toContain(`\r\nAnn,,${idOf(1)}`);
  });
});

describe('saving', () => {
  let folder: string;
  let vault: SecretVault;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keydesk-csv-'));
    vault = new SecretVault(
      () => undefined,
      () => Date.UTC(2026, 10, 24),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const hold = (count: number) =>
    vault.hold(
      'bulk-regenerate-keys',
      Array.from({ length: count }, (_, i) => entryOf(i)),
    ).ticketId;
  const save = (ticketId: string, ask: AskWhereToSave) =>
    saveSecretsCsv(vault, ask, () => textsOf('en'))({ selection: wholeTicket(ticketId), warned: true });
  const into = (name: string) => () => Promise.resolve(join(folder, name));

  it('writes every secret of the ticket, for this user only, and counts them as collected', async () => {
    const ticketId = hold(300);
    const path = join(folder, 'secrets.csv');
    expect(await save(ticketId, into('secrets.csv'))).toEqual({ path, count: 300, left: 0 });
    const saved = readSecretsCsv(readFileSync(path, 'utf8'));
    expect(saved.size).toBe(300);
    expect(saved.get(idOf(299))).toBe(secretOf(299));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(vault.ticket(ticketId)).toMatchObject({ count: 300, collected: 300 });
  });

  it('writes them in the order of the list of keys, so that a person is found by name', async () => {
    const { ticketId } = vault.hold('bulk-regenerate-keys', [entryOf(1, 'Zoë'), entryOf(2, 'émile')]);
    vault.add(vault.ticket(ticketId), [entryOf(3, 'Frank'), entryOf(4, 'Ada')]);
    await save(ticketId, into('secrets.csv'));
    const saved = readSecretsCsv(readFileSync(join(folder, 'secrets.csv'), 'utf8'));
    expect([...saved.keys()]).toEqual([4, 2, 3, 1].map(idOf));
  });

  it('a file that was open to others before is closed to them', async () => {
    const path = join(folder, 'secrets.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    await save(hold(1), into('secrets.csv'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toContain('old');
  });

  it('asks with a name that tells the day', async () => {
    const asked: SaveQuestion[] = [];
    await save(hold(1), (question) => {
      asked.push(question);
      return Promise.resolve(null);
    });
    expect(asked).toMatchObject([{ defaultName: 'client-secrets-2026-11-24.csv' }]);
  });

  it('a cancelled dialog writes nothing and collects nothing', async () => {
    const ticketId = hold(2);
    expect(await save(ticketId, () => Promise.resolve(null))).toEqual({ path: null, count: 0, left: 2 });
    expect(readdirSync(folder)).toEqual([]);
    expect(vault.uncollected()).toBe(2);
  });

  it('a folder that is not there is said to be so; nothing counts as collected, nothing is left behind', async () => {
    const ticketId = hold(2);
    const saving = save(ticketId, into('missing/secrets.csv'));
    await expect(saving).rejects.toMatchObject({ code: 'folder_not_found' });
    expect(vault.uncollected()).toBe(2);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  it('a folder in the place of the file is file_not_written, and no half file with secrets stays', async () => {
    const ticketId = hold(2);
    await expect(save(ticketId, () => Promise.resolve(folder))).rejects.toMatchObject({
      code: 'file_not_written',
    });
    expect(vault.uncollected()).toBe(2);
    const beside = readdirSync(tmpdir()).filter((name) => join(tmpdir(), name).startsWith(`${folder}.`));
    expect(beside).toEqual([]);
  });

  it('a wrong ticket is refused before anything is asked', async () => {
    let asked = false;
    const saving = save('other', () => {
      asked = true;
      return Promise.resolve(null);
    });
    await expect(saving).rejects.toMatchObject({ code: 'ticket_not_found' });
    expect(asked).toBe(false);
  });

  it('a ticket that is closed while the dialog is open writes nothing', async () => {
    const ticketId = hold(1);
    const saving = save(ticketId, () => {
      vault.close(ticketId);
      return Promise.resolve(join(folder, 'secrets.csv'));
    });
    await expect(saving).rejects.toMatchObject({ code: 'ticket_not_found' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('secrets that came while the dialog was open are saved too', async () => {
    const ticketId = hold(1);
    const answer = await save(ticketId, () => {
      vault.add(vault.ticket(ticketId), [entryOf(7)]);
      return Promise.resolve(join(folder, 'secrets.csv'));
    });
    expect(answer.count).toBe(2);
    expect(vault.uncollected()).toBe(0);
  });
});
