import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textsOf } from '../../electron/contract/texts/index.ts';
import { saveSecretsCsv } from '../../electron/main/secrets/save-secrets-csv.ts';
import { secretsCsv } from '../../electron/main/secrets/secrets-csv.ts';
import { SecretVault } from '../../electron/main/secrets/secret-vault.ts';
import { folderNameOf } from '../../electron/main/connections/folder-name.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { wholeTicket } from '../support/whole-ticket.ts';

const clientId = 'A'.repeat(32);
const clientSecret = 'b'.repeat(64);
const csvOf = (userName: string) => secretsCsv([{ userName, userEmail: userName, clientId, clientSecret }]);

/** The rows and cells of a CSV, as a spreadsheet reads them that separates by that sign. */
function cellsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (csv[at + 1] === '"') cell += csv[++at]!;
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('a Jira user whose name is', () => {
  it.each(hostileNames)('%s can put no formula and no row into the CSV of secrets', (_what, name) => {
    const csv = csvOf(name).replace(/^\uFEFF/, '');
    const rows = cellsOf(csv, ',');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(4);
    expect(rows[1]!.slice(2)).toEqual([clientId, clientSecret]);
    for (const separator of [',', ';', '\t']) {
      for (const cell of cellsOf(csv, separator).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
  });

  it.each(hostileNames)(
    '%s stands there as it is, but for the sign that makes a formula text',
    (_what, name) => {
      const [cell = ''] = cellsOf(csvOf(name).replace(/^\uFEFF/, ''), ',')[1]!;
      const plain = (text: string) => text.replaceAll("'", '');
      expect(plain(cell)).toBe(plain(name));
    },
  );
});

describe('a file name for the secrets', () => {
  let folder: string;
  let vault: SecretVault;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keydesk-names-'));
    vault = new SecretVault(() => undefined);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const hold = () =>
    vault.hold('create-key', [{ clientId, clientSecret, userName: 'Ann', userEmail: null }]).ticketId;
  const saveAs = (path: string) =>
    saveSecretsCsv(
      vault,
      () => Promise.resolve(path),
      () => textsOf('en'),
    )({ selection: wholeTicket(hold()), warned: true });

  it.each([
    'two\nlines.csv',
    '-rf.csv',
    '$(touch evil).csv',
    '; rm -rf .csv',
    'a"b\'c.csv',
    '\u202Evsc.evil',
    '名前 🙂.csv',
    '.hidden',
    ' .csv ',
  ])('%j is taken as it is: one file of that name, for this user only', async (name) => {
    const path = join(folder, name);
    expect(await saveAs(path)).toEqual({ path, count: 1, left: 0 });
    expect(readdirSync(folder)).toEqual([name]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['of 300 letters', 'x'.repeat(300), 'file_not_written'],
    ['with a null in it', 'a\0b.csv', 'file_not_written'],
    ['in a folder that is not there', 'missing/a.csv', 'folder_not_found'],
    ['that is a folder', '.', 'file_not_permitted'],
  ])('%s is refused, and nothing counts as collected', async (_what, name, code) => {
    await expect(saveAs(`${folder}/${name}`)).rejects.toMatchObject({ code });
    expect(vault.uncollected()).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that somebody made a link to a file of his is closed to him, and nothing is written through what he keeps open', async () => {
    const his = join(folder, 'his.txt');
    writeFileSync(his, 'his', { mode: 0o666 });
    symlinkSync(his, join(folder, 'secrets.csv'));
    await saveAs(join(folder, 'secrets.csv'));
    const holding = readdirSync(folder).filter((name) =>
      readFileSync(join(folder, name), 'utf8').includes(clientSecret),
    );
    for (const name of holding) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });
});

describe('an address of a Jira', () => {
  it.each([
    'https://a.example.com/../../etc',
    'https://a.example.com/%2e%2e/',
    'https://a.example.com/x\\..\\y',
    `https://a.example.com/${'x'.repeat(1_000)}`,
  ])('%s makes one folder name that leads nowhere else', (address) => {
    const name = folderNameOf(address);
    expect(name).toMatch(/^[\w.-]{1,120}$/);
    expect(name).not.toMatch(/^\.+$/);
  });
});
