import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealFile } from '../../../../../electron/main/hand-over/seal-file.ts';
import type {
  FileSeal,
  SecretToSeal,
  ToSealer,
} from '../../../../../electron/main/hand-over/seal-messages.ts';
import { newAgeKey, openWithKey, openWithPassphrase } from '../../../../support/age-program.ts';
import { hostileNames } from '../../../../support/hostile-names.ts';
import { readSecretsCsv } from '../../../../support/secrets-csv.ts';

const idOf = (i: number) => i.toString(16).toUpperCase().padStart(32, '0');
const secretOf = (i: number) => i.toString(16).padStart(64, '0');
const secret = (i: number, change: Partial<SecretToSeal> = {}): SecretToSeal => ({
  clientId: idOf(i),
  userName: `User ${i}`,
  userEmail: `u${i}@sample.test`,
  clientSecret: secretOf(i),
  ...change,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => secret(i));
const passphrase = 'tall green ladder 42';

let folder: string;
let path: string;
let draft: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-seal-'));
  path = join(folder, 'secrets.age');
  draft = `${path}.part`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Form = Extract<ToSealer, { type: 'start' }>['form'];
async function sealAll(form: Form, seal: FileSeal | null, secrets: readonly SecretToSeal[], chunk = 500) {
  const answerTo = createSealFile();
  const answers = [await answerTo({ type: 'start', path, draft, mayReplace: true, form, seal })];
  for (let at = 0; at < secrets.length; at += chunk) {
    answers.push(await answerTo({ type: 'secrets', secrets: secrets.slice(at, at + chunk) }));
  }
  answers.push(await answerTo({ type: 'finish' }));
  return answers.find(({ type }) => type === 'failed') ?? answers.at(-1);
}
const opened = (bytes: Uint8Array, identityFile: string): string => {
  const one = join(folder, 'one.age');
  writeFileSync(one, bytes);
  return openWithKey(one, identityFile);
};

describe('one file for all', () => {
  it('opens with the passphrase in the reference program, and with no other', async () => {
    expect(await sealAll('one-file', { kind: 'passphrase', passphrase }, many(3))).toEqual({ type: 'done' });
    const text = openWithPassphrase(path, passphrase);
    expect(text.startsWith('\uFEFFUser,E-mail,Client Id,Client Secret\r\n')).toBe(true);
    expect(readSecretsCsv(text)).toEqual(new Map(many(3).map((one) => [one.clientId, one.clientSecret])));
    expect(() => openWithPassphrase(path, 'another passphrase')).toThrow(/incorrect passphrase/);
    // The default of age: a guess costs a second and 256 MB.
    expect(readFileSync(path, 'latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 18\n/);
  }, 60_000);

  it('opens with the key of each recipient, and with no other key', async () => {
    const keys = ['a.txt', 'b.txt', 'c.txt'].map((name) => newAgeKey(folder, name));
    const [a, b, c] = keys;
    const recipients = [a!.recipient, b!.recipient];
    expect(await sealAll('one-file', { kind: 'recipients', recipients }, many(1_234))).toEqual({
      type: 'done',
    });
    for (const { identityFile } of [a!, b!]) {
      expect(readSecretsCsv(openWithKey(path, identityFile)).size).toBe(1_234);
    }
    expect(() => openWithKey(path, c!.identityFile)).toThrow(/no identity matched/);
    expect(readFileSync(path, 'latin1')).not.toContain(secretOf(7));
  });

  it('is for this user only, and nothing else is left beside it', async () => {
    await sealAll('one-file', { kind: 'recipients', recipients: [newAgeKey(folder).recipient] }, many(2));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['key.txt', 'secrets.age']);
  });

  it('of 100,000 secrets is whole, and never in memory as a whole', async () => {
    const { recipient, identityFile } = newAgeKey(folder);
    const answerTo = createSealFile();
    await answerTo({
      type: 'start',
      path,
      draft,
      mayReplace: true,
      form: 'one-file',
      seal: { kind: 'recipients', recipients: [recipient] },
    });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for (let at = 0; at < 100_000; at += 500) {
      const secrets = Array.from({ length: 500 }, (_, i) => secret(at + i));
      expect(await answerTo({ type: 'secrets', secrets })).toEqual({ type: 'done' });
      most = Math.max(most, statSync(draft).size);
    }
    expect(most).toBeGreaterThan(10_000_000);
    expect(existsSync(path)).toBe(false);
    await answerTo({ type: 'finish' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(readSecretsCsv(openWithKey(path, identityFile)).size).toBe(100_000);
  }, 60_000);
});

describe('a file for each owner', () => {
  it('is named by its owner and opens with his own key only; the manifest says what is whose and holds no secret', async () => {
    const [ann, bob] = [newAgeKey(folder, 'ann.txt'), newAgeKey(folder, 'bob.txt')];
    const secrets = [
      secret(1, { userName: 'Ann Lee', recipients: [ann.recipient] }),
      secret(2, { userName: 'Bob', recipients: [bob.recipient] }),
    ];
    expect(await sealAll('file-per-owner', null, secrets)).toEqual({ type: 'done' });
    const files = unzipSync(readFileSync(path));
    expect(Object.keys(files)).toEqual(['Ann Lee.csv.age', 'Bob.csv.age', 'manifest.csv']);
    const anns = opened(files['Ann Lee.csv.age']!, ann.identityFile);
    expect([...readSecretsCsv(anns)]).toEqual([[idOf(1), secretOf(1)]]);
    expect(() => opened(files['Bob.csv.age']!, ann.identityFile)).toThrow(/no identity matched/);
    const manifest = Buffer.from(files['manifest.csv']!).toString('utf8');
    expect(manifest).toContain(`Ann Lee.csv.age,Ann Lee,u1@sample.test,${idOf(1)},${ann.recipient}\r\n`);
    expect(manifest).not.toContain(secretOf(1));
    expect(readFileSync(path, 'latin1')).not.toContain(secretOf(1));
  });

  it('under one passphrase opens in the reference program', async () => {
    await sealAll('file-per-owner', { kind: 'passphrase', passphrase }, many(1));
    const one = join(folder, 'one.age');
    writeFileSync(one, unzipSync(readFileSync(path))['User 0.csv.age']!);
    expect([...readSecretsCsv(openWithPassphrase(one, passphrase))]).toEqual([[idOf(0), secretOf(0)]]);
  }, 60_000);

  it('are all there when they are unpacked, whatever the owners call themselves', async () => {
    const { recipient } = newAgeKey(folder);
    const secrets = [...hostileNames, ...hostileNames].map(([, userName], i) => secret(i, { userName }));
    await sealAll('file-per-owner', { kind: 'recipients', recipients: [recipient] }, secrets, 10);
    const out = join(folder, 'out');
    mkdirSync(out);
    const files = Object.entries(unzipSync(readFileSync(path)));
    for (const [name, content] of files) writeFileSync(join(out, name), content, { flag: 'wx' });
    expect(readdirSync(out)).toHaveLength(secrets.length + 1);
    expect(readdirSync(folder).toSorted()).toEqual(['key.txt', 'out', 'secrets.age']);
  });
});

describe('a file that cannot be written', () => {
  const recipients = () => [newAgeKey(folder).recipient];

  it('in a folder that is not there is said to be so', async () => {
    path = join(folder, 'gone', 'secrets.age');
    draft = `${path}.part`;
    expect(
      await sealAll('one-file', { kind: 'recipients', recipients: recipients() }, many(1)),
    ).toMatchObject({
      fault: 'folder_not_found',
    });
  });

  it('for a recipient that is none is refused, and nothing is left', async () => {
    const answer = await sealAll('one-file', { kind: 'recipients', recipients: ['age1qqqqqq'] }, many(1));
    expect(answer).toMatchObject({ fault: 'recipient_invalid' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in the end, where a folder has its name, leaves nothing of the secrets', async () => {
    mkdirSync(path);
    const answer = await sealAll('one-file', { kind: 'recipients', recipients: recipients() }, many(1));
    expect(answer).toMatchObject({ type: 'failed' });
    expect(readdirSync(folder).toSorted()).toEqual(['key.txt', 'secrets.age']);
    expect(readdirSync(path)).toEqual([]);
  });
});
