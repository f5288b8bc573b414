import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SafeStorage } from '../../../../../electron/main/credentials/safe-storage.ts';
import { createSealingKeys, sealingKeyFile } from '../../../../../electron/main/credentials/sealing-keys.ts';
import { mainLogTo } from '../../../../../electron/main/logging/main-log.ts';

let root: string;
let folder: string;
let logged: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keydesk-sealing-'));
  folder = join(root, 'key-service', 'acme');
  logged = '';
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A keychain that knows its own ciphertexts only: in hex, behind its mark. */
const keychain = (mark: string, change: Partial<SafeStorage> & { isStale?: boolean } = {}): SafeStorage => ({
  isSafe: () => Promise.resolve(true),
  seal: (text) => Promise.resolve(Buffer.from(mark + Buffer.from(text).toString('hex'))),
  open: (sealed) => {
    const text = sealed.toString();
    return text.startsWith(mark)
      ? Promise.resolve({
          text: Buffer.from(text.slice(mark.length), 'hex').toString(),
          isStale: change.isStale ?? false,
        })
      : Promise.reject(new Error('Error while decrypting the ciphertext.'));
  },
  ...change,
});
const noKeychain = keychain('', {
  isSafe: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('must not be asked')),
  open: () => Promise.reject(new Error('must not be asked')),
});
/** Keydesk started anew. */
const run = (storage: SafeStorage) =>
  createSealingKeys(storage, mainLogTo({ write: (line: string) => void (logged += line) }));
const file = () => join(folder, sealingKeyFile);

describe('the sealing key of an embedded service', () => {
  it('is 32 random bytes, another one for every folder', async () => {
    const keys = run(keychain('a'));
    const key = await keys.keyFor(folder);
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(await keys.keyFor(join(root, 'other'))).not.toBe(key);
  });

  it('is the same again after Keydesk was started anew', async () => {
    const key = await run(keychain('a')).keyFor(folder);
    expect(await run(keychain('a')).keyFor(folder)).toBe(key);
    expect(logged).toBe('');
  });

  it('lies in a file for this user only, never in clear', async () => {
    const key = await run(keychain('a')).keyFor(folder);
    expect(readFileSync(file(), 'utf8')).not.toContain(key);
    expect(readdirSync(folder)).toEqual([sealingKeyFile]);
    if (process.platform === 'win32') return;
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is sealed anew when the keychain has a newer key', async () => {
    const key = await run(keychain('a')).keyFor(folder);
    const before = statSync(file()).ino;
    expect(await run(keychain('a', { isStale: true })).keyFor(folder)).toBe(key);
    expect(statSync(file()).ino).not.toBe(before);
    expect(await run(keychain('a')).keyFor(folder)).toBe(key);
  });
});

describe('without a keychain', () => {
  it('it is the same for the whole run, is written nowhere, and the log says so', async () => {
    const keys = run(noKeychain);
    const key = await keys.keyFor(folder);
    expect(await keys.keyFor(folder)).toBe(key);
    expect(existsSync(folder)).toBe(false);
    expect(logged).toContain('this system has no keychain');
    expect(logged).not.toContain(key);
  });

  it('the next run has another, and leaves a file of better days alone', async () => {
    const kept = await run(keychain('a')).keyFor(folder);
    expect(await run(noKeychain).keyFor(folder)).not.toBe(kept);
    expect(await run(keychain('a')).keyFor(folder)).toBe(kept);
  });
});

describe('a file that cannot be used', () => {
  it.each<[string, () => unknown]>([
    ['of another keychain', () => run(keychain('b')).keyFor(folder)],
    ['that is damaged', () => writeFileSync(file(), 'athis is no key')],
  ])('%s is replaced, and the log says so without telling it', async (_what, spoil) => {
    const lost = await run(keychain('a')).keyFor(folder);
    await spoil();
    logged = '';
    const key = await run(keychain('a')).keyFor(folder);
    expect(key).not.toBe(lost);
    expect(logged).toContain('cannot be opened any more');
    expect(logged).not.toContain(key);
    expect(await run(keychain('a')).keyFor(folder)).toBe(key);
  });

  it('a full disk costs the next start its key, not this one', async () => {
    const keys = run(keychain('a', { seal: () => Promise.reject(new Error('ENOSPC')) }));
    const key = await keys.keyFor(folder);
    expect(await keys.keyFor(folder)).toBe(key);
    expect(logged).toContain('could not be kept');
  });
});
