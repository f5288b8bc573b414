import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../../service/database/open-database.ts';
import { createDirectory } from '../../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../service/sample-jira/seed-sample-keys.ts';
import type { Pepper } from '../../../service/keys/client-secret.ts';
import {
  readServiceSecrets,
  takeServiceSecrets,
  type ServiceSecrets,
} from '../../../service/service-secrets.ts';

let folder: string;
let path: string;
let database: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-secrets-'));
  path = join(folder, 'below', 'secrets.json');
  database = await openDatabase(':memory:');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
const read = (sealingKey?: string) => readServiceSecrets(path, database.db, sealingKey);
const bytesOf = ({ key }: Pepper) => key.export();
const keysOf = ({ pepper, sessionKey, auditKey, sealingKey }: ServiceSecrets) =>
  [bytesOf(pepper), sessionKey, auditKey, sealingKey].map((key) => Buffer.from(key).toString('hex'));
const inFile = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const given = randomBytes(32).toString('base64url');

describe('the secrets file', () => {
  it('is made for a new database, for this user only, and stays the same', async () => {
    const made = await read();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(keysOf(await read())).toEqual(keysOf(made));
    const keys = keysOf(made);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is different for every database', async () => {
    const { pepper } = await read();
    const other = await openDatabase(':memory:');
    const made = await readServiceSecrets(join(folder, 'other.json'), other.db);
    await other.close();
    expect(bytesOf(made.pepper)).not.toEqual(bytesOf(pepper));
  });

  it('is never made anew once the database knows another', async () => {
    await read();
    rmSync(path);
    await expect(read()).rejects.toThrow('is missing, but the database is not new');
  });

  it('is that of another replica, which made it between two looks', async () => {
    const made = await read();
    const elsewhere = `${path}.elsewhere`;
    renameSync(path, elsewhere);
    const appearing = database.db.withPlugin({
      transformQuery: ({ node }) => {
        if (existsSync(elsewhere)) renameSync(elsewhere, path);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    expect(keysOf(await readServiceSecrets(path, appearing))).toEqual(keysOf(made));
  });

  it('is never made anew for a database that holds keys', async () => {
    await seedSampleKeys(database.db, sampleKeys(createDirectory(20), 3, Date.now()));
    await expect(read()).rejects.toThrow('is missing, but the database is not new');
  });

  it('is refused when it belongs to another database: no client secret would be valid', async () => {
    await read();
    const other = await openDatabase(':memory:');
    rmSync(path);
    await readServiceSecrets(path, other.db);
    await other.close();
    await expect(read()).rejects.toThrow('belongs to another database');
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, 100)],
    ['no JSON', () => 'pepper'],
    ['a list', () => '[]'],
    ['without its pepper', (text: string) => text.replace('"pepper"', '"paprika"')],
    ['with a shortened key', (text: string) => text.replace(/"sessionKey":"./, '"sessionKey":"')],
  ])('is refused when it is damaged: %s', async (_what, damage) => {
    await read();
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    await expect(read()).rejects.toThrow('is damaged. Restore it from a backup.');
  });

  it.each([0o644, 0o640, 0o604])('is refused when others can read it: %o', async (mode) => {
    await read();
    chmodSync(path, mode);
    await expect(read()).rejects.toThrow(`chmod 600 ${path}`);
  });

  it('is one for all who make it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, read));
    expect(new Set(all.map(({ pepper }) => bytesOf(pepper).toString('hex'))).size).toBe(1);
    expect(readdirSync(join(folder, 'below'))).toEqual(['secrets.json']);
    expect(await read()).toEqual(all[0]);
  });

  it('is known to the database once: of replicas that each make their own at once, one starts', async () => {
    const paths = Array.from({ length: 4 }, (_, i) => join(folder, `${i}.json`));
    const starts = await Promise.allSettled(paths.map((own) => readServiceSecrets(own, database.db)));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const start of starts) {
      if (start.status === 'rejected')
        expect(String(start.reason)).toContain('copy it from the other replicas');
    }
  });

  it('is refused when it cannot be written', async () => {
    writeFileSync(join(folder, 'below'), 'a file where the folder should be');
    await expect(read()).rejects.toThrow('cannot be written');
  });

  it('of before there were signing keys gets a sealing key, and keeps all else', async () => {
    const made = await read();
    const { sealingKey: first, ...old } = inFile();
    writeFileSync(path, JSON.stringify(old));
    const completed = await read();
    const { sealingKey: second, ...rest } = inFile();
    expect(rest).toEqual(old);
    expect(second).toMatch(/^[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(keysOf(completed).slice(0, 3)).toEqual(keysOf(made).slice(0, 3));
    expect(keysOf(await read())).toEqual(keysOf(completed));
  });

  it('never holds a sealing key that the console has given, neither when it is made nor later', async () => {
    for (let start = 0; start < 2; start += 1) {
      const { sealingKey } = await read(given);
      expect(Buffer.from(sealingKey).toString('base64url')).toBe(given);
      expect(readFileSync(path, 'utf8')).not.toContain(given);
      expect(inFile()).not.toHaveProperty('sealingKey');
    }
  });

  it('is overruled by the console, which seals with its own key', async () => {
    await read();
    const before = readFileSync(path, 'utf8');
    expect(Buffer.from((await read(given)).sealingKey).toString('base64url')).toBe(given);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('never shows what it holds in a refusal', async () => {
    await read();
    const content = readFileSync(path, 'utf8');
    writeFileSync(path, `${content}x`);
    const error: unknown = await read().catch((thrown: unknown) => thrown);
    for (const key of Object.values(JSON.parse(content) as Record<string, string>).slice(1)) {
      expect(String(error)).not.toContain(key);
    }
  });
});

describe('the keys that a console keeps', () => {
  const key = () => randomBytes(32).toString('base64url');
  const handed = () => ({ pepperId: 'p1', pepper: key(), sessionKey: key(), auditKey: key() });

  it('are taken as they are, and written nowhere', async () => {
    const mine = handed();
    const { pepper, sessionKey } = await takeServiceSecrets(mine, given, database.db);
    expect(bytesOf(pepper).toString('base64url')).toBe(mine.pepper);
    expect(Buffer.from(sessionKey).toString('base64url')).toBe(mine.sessionKey);
    expect(readdirSync(folder)).toEqual([]);
    await expect(takeServiceSecrets(mine, given, database.db)).resolves.toBeDefined();
  });

  it('go on with a database that was made with the same keys in a file', async () => {
    await read();
    const { pepperId = '', pepper = '', sessionKey = '', auditKey = '' } = inFile();
    await expect(
      takeServiceSecrets({ pepperId, pepper, sessionKey, auditKey }, given, database.db),
    ).resolves.toBeDefined();
  });

  it('of another database are refused', async () => {
    await takeServiceSecrets(handed(), given, database.db);
    await expect(takeServiceSecrets(handed(), given, database.db)).rejects.toThrow('belong to another one');
  });
});
