import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  PassphraseVault,
  type VaultState,
} from '../../../../../electron/main/credentials/passphrase-vault.ts';

// Each passphrase costs some tenths of a second, on purpose.
vi.setConfig({ testTimeout: 60_000 });

const passphrase = 'correct horse battery';
let folder: string;
let file: string;
let now: number;
const told: VaultState[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-vault-'));
  file = join(folder, 'vault.json');
  now = 0;
  told.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keydesk started anew. */
const run = () => new PassphraseVault({ file, onChange: (state) => told.push(state), clock: () => now });
async function created() {
  const vault = run();
  await vault.create(passphrase);
  return vault;
}
type VaultJson = { version: number; header: Record<string, unknown>; wrappedKey: string };
const inFile = () => JSON.parse(readFileSync(file, 'utf8')) as VaultJson;

describe('the passphrase vault', () => {
  it('opens after a restart by its passphrase, and then only', async () => {
    const sealed = await (await created()).seal('api token');
    const vault = run();
    expect(vault.state()).toBe('locked');
    await expect(vault.open(sealed)).rejects.toMatchObject({ code: 'vault_locked' });
    await vault.unlock(passphrase);
    expect(await vault.open(sealed)).toEqual({ text: 'api token', isStale: false });
    expect(told).toEqual(['unlocked', 'unlocked']);
  });

  it('takes the same passphrase however its accents were typed', async () => {
    await run().create('Zo\u00eb und ihr Schl\u00fcssel');
    const vault = run();
    await vault.unlock('Zoe\u0308 und ihr Schlu\u0308ssel');
    expect(vault.state()).toBe('unlocked');
  });

  it('is a file for this user only, that holds neither the passphrase nor what it seals', async () => {
    await (await created()).seal('api token');
    expect(readdirSync(folder)).toEqual(['vault.json']);
    const text = readFileSync(file, 'utf8');
    for (const secret of [passphrase, 'api token']) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
    }
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(inFile().header).toMatchObject({ version: 1, kdf: 'scrypt', n: 2 ** 17, r: 8, p: 1 });
  });

  it('once locked gives nothing any more, nor seals', async () => {
    const vault = await created();
    const sealed = await vault.seal('api token');
    vault.lock();
    expect(vault.state()).toBe('locked');
    expect(await vault.isSafe()).toBe(false);
    await expect(vault.open(sealed)).rejects.toMatchObject({ code: 'vault_locked' });
    await expect(vault.seal('more')).rejects.toMatchObject({ code: 'vault_locked' });
    await vault.unlock(passphrase);
    expect((await vault.open(sealed)).text).toBe('api token');
  });

  it('is never made over another', async () => {
    await created();
    const before = readFileSync(file, 'utf8');
    await expect(run().create('another passphrase')).rejects.toMatchObject({ code: 'vault_exists' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('seals the same text otherwise each time, and notices one changed byte', async () => {
    const vault = await created();
    const [one, other] = [await vault.seal('api token'), await vault.seal('api token')];
    expect(one.equals(other)).toBe(false);
    for (let at = 0; at < one.length; at += 1) {
      const changed = Buffer.from(one);
      changed[at]! ^= 1;
      await expect(vault.open(changed)).rejects.toThrow();
    }
    await expect(vault.open(one.subarray(0, 10))).rejects.toThrow();
  });

  it('does not open what another vault sealed', async () => {
    const sealed = await (await created()).seal('api token');
    rmSync(file);
    await expect((await created()).open(sealed)).rejects.toThrow();
  });
});

describe('a wrong passphrase', () => {
  it('is refused, and each next one has to wait longer: 1 s, 2 s, 4 s ... 30 s', async () => {
    await created();
    const vault = run();
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      await expect(vault.unlock('wrong passphrase')).rejects.toMatchObject({
        code: 'passphrase_wrong',
        details: { retryAfter: seconds },
      });
      now += seconds * 1000 - 1;
      // Too soon, even for the right one: nothing is tried.
      await expect(vault.unlock(passphrase)).rejects.toMatchObject({
        code: 'passphrase_too_soon',
        details: { retryAfter: 1 },
      });
      now += 1;
    }
    await vault.unlock(passphrase);
    expect(vault.state()).toBe('unlocked');
  });

  it('many at once are one guess', async () => {
    await created();
    const vault = run();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => vault.unlock('wrong passphrase')),
    );
    const codes = tries.map((tried) =>
      tried.status === 'rejected' ? (tried.reason as { code: string }).code : '',
    );
    expect(codes.filter((code) => code === 'passphrase_wrong')).toHaveLength(1);
    expect(codes.filter((code) => code === 'passphrase_too_soon')).toHaveLength(19);
  });

  it('is forgiven after the right one', async () => {
    await created();
    const vault = run();
    await vault.unlock('wrong passphrase').catch(() => undefined);
    now += 1000;
    await vault.unlock(passphrase);
    vault.lock();
    await expect(vault.unlock('wrong passphrase')).rejects.toMatchObject({ details: { retryAfter: 1 } });
  });

  it('does not lock what was unlocked, and is in no error', async () => {
    const vault = await created();
    const error: unknown = await vault.unlock('wrong passphrase').catch((thrown: unknown) => thrown);
    expect(vault.state()).toBe('unlocked');
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong passphrase');
  });
});

describe('the file of the vault', () => {
  it.each<[string, (vault: VaultJson) => unknown]>([
    ['another salt', (vault) => ({ ...vault, header: { ...vault.header, salt: 'A'.repeat(43) } })],
    ['another cost', (vault) => ({ ...vault, header: { ...vault.header, n: 2 ** 18 } })],
    ['another key', (vault) => ({ ...vault, wrappedKey: `AAAA${vault.wrappedKey.slice(4)}` })],
  ])('with %s is not opened by the right passphrase', async (_what, change) => {
    await created();
    writeFileSync(file, JSON.stringify(change(inFile())));
    await expect(run().unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase_wrong' });
  });

  it.each<[string, (vault: VaultJson) => string, 'damaged' | 'newer']>([
    ['cut off', (vault) => JSON.stringify(vault).slice(0, 50), 'damaged'],
    [
      'with a weaker cost',
      (vault) => JSON.stringify({ ...vault, header: { ...vault.header, n: 1024 } }),
      'damaged',
    ],
    ['of a newer Keydesk', (vault) => JSON.stringify({ ...vault, version: 2 }), 'newer'],
  ])('%s is set aside whole, and that is said', async (_what, change, reason) => {
    await created();
    const text = change(inFile());
    writeFileSync(file, text);
    const vault = run();
    expect(vault.state()).toBe('none');
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'vault_missing' });
    const [aside] = readdirSync(folder);
    expect(aside).toContain(`vault.json.${reason}-`);
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe(text);
    expect(vault.notice()?.path).toContain(aside);
  });
});

describe('another passphrase', () => {
  const next = 'staple correct horse';

  it('opens what was sealed before, and the former one opens nothing any more', async () => {
    const vault = await created();
    const sealed = await vault.seal('api token');
    await vault.changePassphrase(passphrase, next);
    expect(await vault.open(sealed)).toMatchObject({ text: 'api token' });
    const later = run();
    await expect(later.unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase_wrong' });
    now += 60_000;
    await later.unlock(next);
    expect(await later.open(sealed)).toMatchObject({ text: 'api token' });
  });

  it('needs the former one, and guesses at it have to wait as everywhere', async () => {
    const vault = await created();
    const before = readFileSync(file, 'utf8');
    await expect(vault.changePassphrase('guess guess guess', next)).rejects.toMatchObject({
      code: 'passphrase_wrong',
    });
    await expect(vault.changePassphrase('guess again', next)).rejects.toMatchObject({
      code: 'passphrase_too_soon',
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('leaves a locked vault unlocked', async () => {
    const vault = await created();
    vault.lock();
    await vault.changePassphrase(passphrase, next);
    expect(vault.state()).toBe('unlocked');
  });
});

describe('a lost passphrase', () => {
  it('is given up with what it protected; the file is set aside, and opens if the passphrase comes back', async () => {
    const sealed = await (await created()).seal('api token');
    const vault = run();
    await vault.reset();
    expect(vault.state()).toBe('none');
    const [aside, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(aside).toMatch(/^vault\.json\.reset-/);
    await vault.create('another passphrase');
    await expect(vault.open(sealed)).rejects.toThrow();
    renameSync(join(folder, aside!), file);
    const again = run();
    await again.unlock(passphrase);
    expect(await again.open(sealed)).toMatchObject({ text: 'api token' });
  });

  it('of a vault that is not there is a clear refusal', async () => {
    await expect(run().reset()).rejects.toMatchObject({ code: 'vault_missing' });
  });
});
