import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUserFile, usersIn } from '../../../../../electron/main/bulk-create/read-user-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-users-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer) {
  const path = join(folder, 'users.csv');
  writeFileSync(path, content);
  return readUserFile(path);
}
async function usersOf(content: string | Buffer) {
  const { rows, column } = await read(content);
  expect(column).not.toBeNull();
  return usersIn(rows, column!);
}

describe('a CSV file of users', () => {
  it.each([
    ['commas', 'Name,E-mail\r\n"Lovelace, Ada",ada@x.test\r\n'],
    ['semicolons', 'Name;E-mail\n"Lovelace, Ada";ada@x.test\n'],
    ['tabs', 'Name\tE-mail\n"Lovelace, Ada"\tada@x.test'],
    ['a byte order mark', '\uFEFFE-mail,Name\nada@x.test,Ada'],
    ['UTF-16, as Excel writes it', Buffer.from('\uFEFFName\tE-mail\r\nAda\tada@x.test\r\n', 'utf16le')],
  ])('is read with %s', async (_what, content) => {
    expect(await usersOf(content)).toEqual([{ line: 2, text: 'ada@x.test' }]);
  });

  it.each([
    ['Name,E-Mail-Adresse,accountId', 2],
    ['Name,Email Address', 1],
    ['Department,Username', 1],
    ['Department,Display Name', 1],
    ['user_key;email', 0],
  ])('names its users by the surest column of %j', async (header, column) => {
    const separator = header.includes(';') ? ';' : ',';
    expect((await read(`${header}\n${['a', 'b', 'c'].join(separator)}\n`)).column).toBe(column);
  });

  it('without a header names them by its only column, or by the only one of e-mails', async () => {
    expect(await usersOf('ada@x.test\nMax Member\n')).toEqual([
      { line: 1, text: 'ada@x.test' },
      { line: 2, text: 'Max Member' },
    ]);
    expect(await usersOf('Ada,ada@x.test\nMax,max@x.test\n')).toEqual([
      { line: 1, text: 'ada@x.test' },
      { line: 2, text: 'max@x.test' },
    ]);
  });

  it('leaves the choice to the admin when it cannot tell, and shows what is in the columns', async () => {
    expect(await read('Ada,Berlin\nMax,\n')).toMatchObject({
      name: 'users.csv',
      lines: 2,
      column: null,
      columns: [
        { name: null, samples: ['Ada', 'Max'] },
        { name: null, samples: ['Berlin'] },
      ],
    });
  });

  it('says of which line a user is, also behind a cell of several lines', async () => {
    const users = await usersOf('E-mail,Note\n"ada@x.test","two\nlines"\n\nmax@x.test\n');
    expect(users.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('reads umlauts of the code page that Windows writes', async () => {
    expect(await usersOf(Buffer.from('Name\nJürgen Groß\n', 'latin1'))).toEqual([
      { line: 2, text: 'Jürgen Groß' },
    ]);
  });

  it('refuses a quotation mark that is never closed, with its line', async () => {
    await expect(read('E-mail\nada@x.test\n"max@x.test\n')).rejects.toMatchObject({
      code: 'user_file_invalid',
      details: { fields: [{ path: '3', message: 'a quotation mark is opened and never closed' }] },
    });
    await expect(read('E-mail\nada"@x.test\n')).rejects.toMatchObject({
      code: 'user_file_invalid',
      details: { fields: [{ path: '2' }] },
    });
  });

  it('refuses what is no text, more than 10 MB, or not there', async () => {
    await expect(read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).rejects.toMatchObject({
      code: 'user_file_invalid',
    });
    await expect(read(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).rejects.toMatchObject({
      code: 'user_file_too_large',
    });
    await expect(readUserFile(join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'user_file_unreadable',
    });
  });

  it('reads 100,000 lines, and an empty file as none', async () => {
    const content = `E-mail;Name\n${'somebody@company.test;Some Body\n'.repeat(100_000)}`;
    expect(await usersOf(content)).toHaveLength(100_000);
    expect(await read('')).toMatchObject({ lines: 0, columns: [] });
  });
});
