import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../../service/database/open-database.ts';
import { StartRefused } from '../../../../../service/start-refused.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-database-'));
  path = join(folder, 'data', 'keys.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function refusal() {
  const error: unknown = await openDatabase(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartRefused);
  return (error as Error).message;
}

describe('opening the database', () => {
  it('makes folder and files for this user only', async () => {
    const { db, close } = await openDatabase(path);
    await db.insertInto('counters').values({ name: 'one', value: 1 }).execute();
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, 'data'))) {
      expect([name, statSync(join(folder, 'data', name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    expect(readdirSync(join(folder, 'data'))).toContain('keys.db-wal');
    await close();
  });

  it('keeps what was written', async () => {
    const first = await openDatabase(path);
    await first.db.insertInto('counters').values({ name: 'one', value: 1 }).execute();
    await first.close();
    const second = await openDatabase(path);
    const rows = await second.db.selectFrom('counters').select('name').orderBy('name').execute();
    await second.close();
    expect(rows.map(({ name }) => name)).toEqual(['database', 'last_audit_id', 'one', 'revision']);
  });

  it('survives a power cut: write-ahead log, and every change is on the disk before it is acknowledged', async () => {
    const { db, close } = await openDatabase(path);
    const pragma = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0]!)[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5000);
    await close();
  });

  it('says that another service has it, and lets it go when that one ends', async () => {
    const { close } = await openDatabase(path);
    expect(await refusal()).toContain('in use by another Keydesk service');
    await close();
    await (await openDatabase(path)).close();
  });

  it('is not held by a lock that a killed service left behind', async () => {
    await (await openDatabase(path)).close();
    expect(existsSync(`${path}.lock`)).toBe(true);
    await (await openDatabase(path)).close();
  });

  it('says that a newer Keydesk made it, and leaves it as it is', async () => {
    await (await openDatabase(path)).close();
    const newer = new DatabaseSync(path);
    newer.exec(`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030-01-01')`);
    newer.close();
    expect(await refusal()).toContain('made by a newer Keydesk');
    const after = new DatabaseSync(path);
    const names = after.prepare('select name from kysely_migration order by name').all();
    after.close();
    expect(names.at(-1)).toMatchObject({ name: '999-from-the-future' });
  });

  it('says when the file is no database, and leaves it as it is', async () => {
    await (await openDatabase(path)).close();
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, 'x'.repeat(5000));
    expect(await refusal()).toContain('Is it a Keydesk database?');
    expect(statSync(path).size).toBe(5000);
  });

  it('says when the database of another program is in its place', async () => {
    await (await openDatabase(path)).close();
    rmSync(path);
    const other = new DatabaseSync(path);
    other.exec('create table api_keys (id integer)');
    other.close();
    expect(await refusal()).toContain('could not be brought up to date');
  });

  it('says when there can be no such folder', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    expect(await refusal()).toContain('cannot be opened. The file system says');
  });

  it('can be opened again after each refusal', async () => {
    const held = await openDatabase(path);
    await refusal();
    await held.close();
    chmodSync(path, 0o600);
    await (await openDatabase(path)).close();
  });
});
