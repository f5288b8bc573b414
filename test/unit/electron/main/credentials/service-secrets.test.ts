import {
  existsSync,
  mkdirSync,
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
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassphraseVault } from '../../../../../electron/main/credentials/passphrase-vault.ts';
import {
  makeServiceSecrets,
  makeServiceStart,
  ServiceSecrets,
} from '../../../../../electron/main/credentials/service-secrets.ts';
import { mainLogTo } from '../../../../../electron/main/logging/main-log.ts';
import { keychainDouble, type KeychainDouble } from '../../../../support/keychain-double.ts';

vi.setConfig({ testTimeout: 30_000 });

let root: string;
let folder: string;
let logged: string;
let keychain: KeychainDouble;
let vault: PassphraseVault;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keydesk-service-secrets-'));
  folder = join(root, 'acme');
  mkdirSync(folder);
  logged = '';
  keychain = keychainDouble();
  vault = new PassphraseVault({ file: join(root, 'vault.json'), onChange: () => undefined });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Keydesk started anew. */
const run = () =>
  new ServiceSecrets({
    backends: { keychain: keychain.storage, vault },
    sealer: async () => {
      if (await keychain.storage.isSafe()) return 'keychain';
      return (await vault.isSafe()) ? 'vault' : null;
    },
    log: mainLogTo({ write: (line: string) => void (logged += line) }),
  });
const sealed = () => join(folder, 'service-secrets.json');
const plain = () => join(folder, 'keydesk-secrets.json');
const writePlain = (content: object) => writeFileSync(plain(), JSON.stringify(content), { mode: 0o600 });
const makeDatabase = () => writeFileSync(join(folder, 'keydesk.db'), 'rows');
const passphrase = 'correct horse battery';

describe('the keys of an embedded service', () => {
  it('are made once, sealed by the keychain, and the same after a restart', async () => {
    const start = await run().startOf(folder);
    expect(await run().startOf(folder)).toEqual(start);
    const text = readFileSync(sealed(), 'utf8');
    for (const key of [
      start.sealingKey,
      start.secrets!.pepper,
      start.secrets!.sessionKey,
      start.secrets!.auditKey,
    ]) {
      expect(Buffer.from(key, 'base64url')).toHaveLength(32);
      expect(text).not.toContain(key);
    }
    expect(readdirSync(folder)).toEqual(['service-secrets.json']);
    if (process.platform !== 'win32') expect(statSync(sealed()).mode & 0o777).toBe(0o600);
    expect(logged).toBe('');
  });

  it('are others for every folder, and do not open in another one', async () => {
    const start = await run().startOf(folder);
    const other = join(root, 'other');
    mkdirSync(other);
    expect((await run().startOf(other)).secrets?.pepper).not.toBe(start.secrets?.pepper);
    renameSync(sealed(), join(other, 'service-secrets.json'));
    await expect(run().startOf(other)).rejects.toMatchObject({ code: 'service_secrets_unreadable' });
  });

  it('are under the passphrase where there is no keychain', async () => {
    keychain.state.isSafe = false;
    await vault.create(passphrase);
    const start = await run().startOf(folder);
    vault.lock();
    await expect(run().startOf(folder)).rejects.toMatchObject({ code: 'vault_locked' });
    await vault.unlock(passphrase);
    expect(await run().startOf(folder)).toEqual(start);
  });

  it('of sample data are in no file', () => {
    expect(makeServiceStart()).not.toEqual(makeServiceStart());
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are sealed again when the keychain has a newer key', async () => {
    const start = await run().startOf(folder);
    const before = readFileSync(sealed(), 'utf8');
    keychain.state.isStale = true;
    expect(await run().startOf(folder)).toEqual(start);
    expect(readFileSync(sealed(), 'utf8')).not.toBe(before);
  });
});

describe('a plain file of before', () => {
  it('is taken over once, and wiped after the sealed copy was read back', async () => {
    const secrets = makeServiceSecrets();
    writePlain(secrets);
    makeDatabase();
    const start = await run().startOf(folder);
    expect(start.secrets).toEqual(secrets);
    expect(existsSync(plain())).toBe(false);
    expect(await run().startOf(folder)).toEqual(start);
  });

  it('is left as it is when it cannot be sealed', async () => {
    const secrets = makeServiceSecrets();
    writePlain(secrets);
    keychain.state.failSeal = true;
    await expect(run().startOf(folder)).rejects.toMatchObject({ code: 'service_secrets_not_saved' });
    expect(JSON.parse(readFileSync(plain(), 'utf8'))).toEqual(secrets);
    expect(readdirSync(folder)).toEqual(['keydesk-secrets.json']);
  });

  it('that a crash left beside the sealed copy is wiped at the next start', async () => {
    const secrets = makeServiceSecrets();
    writePlain(secrets);
    await run().startOf(folder);
    writePlain(secrets);
    expect((await run().startOf(folder)).secrets).toEqual(secrets);
    expect(existsSync(plain())).toBe(false);
  });

  it('of another database beside the sealed copy is neither used nor wiped', async () => {
    const start = await run().startOf(folder);
    writePlain(makeServiceSecrets());
    expect(await run().startOf(folder)).toEqual(start);
    expect(existsSync(plain())).toBe(true);
    expect(logged).toContain('is not used');
  });

  it('keeps the sealing key that was sealed alone', async () => {
    const key = 'k'.repeat(43);
    writeFileSync(join(folder, 'sealing-key.sealed'), await keychain.storage.seal(key));
    writePlain(makeServiceSecrets());
    expect((await run().startOf(folder)).sealingKey).toBe(key);
    expect(readdirSync(folder)).toEqual(['service-secrets.json']);
  });

  it('stays where there is neither keychain nor vault: the service goes on with it', async () => {
    keychain.state.isSafe = false;
    writePlain(makeServiceSecrets());
    const secrets = run();
    const start = await secrets.startOf(folder);
    expect(start).not.toHaveProperty('secrets');
    expect(await secrets.startOf(folder)).toEqual(start);
    expect(readdirSync(folder)).toEqual(['keydesk-secrets.json']);
  });
});

describe('never made anew over a database', () => {
  it('that has lost its keys: the service is given none, and refuses by itself', async () => {
    makeDatabase();
    expect(await run().startOf(folder)).not.toHaveProperty('secrets');
    expect(readdirSync(folder)).toEqual(['keydesk.db']);
  });

  it.each<[string, () => unknown]>([
    ['of another keychain', () => (keychain = keychainDouble())],
    ['that is damaged', () => writeFileSync(sealed(), '{"version":1')],
    ['of a newer Keydesk', () => writeFileSync(sealed(), '{"version":2}')],
    [
      'that was changed',
      () =>
        writeFileSync(sealed(), readFileSync(sealed(), 'utf8').replace(/"sealed": "..../, '"sealed": "AAAA')),
    ],
  ])('whose sealed file is one %s: fails, and leaves it as it is', async (_what, spoil) => {
    await run().startOf(folder);
    makeDatabase();
    spoil();
    const before = readFileSync(sealed(), 'utf8');
    await expect(run().startOf(folder)).rejects.toMatchObject({ code: 'service_secrets_unreadable' });
    expect(readFileSync(sealed(), 'utf8')).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['keydesk.db', 'service-secrets.json']);
  });
});
