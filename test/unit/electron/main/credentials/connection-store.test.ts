import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectionStore,
  type NewConnection,
} from '../../../../../electron/main/credentials/connection-store.ts';
import type { ConnectionsFile } from '../../../../../electron/main/credentials/connections-file.ts';
import { PassphraseVault } from '../../../../../electron/main/credentials/passphrase-vault.ts';
import { keychainDouble, type KeychainDouble } from '../../../../support/keychain-double.ts';
import { silentLog } from '../../../../support/silent-log.ts';

let folder: string;
let file: string;
let keychain: KeychainDouble;
let vault: PassphraseVault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-store-'));
  file = join(folder, 'connections.json');
  keychain = keychainDouble();
  vault = new PassphraseVault({ file: join(folder, 'vault.json'), onChange: () => undefined });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keydesk started anew. */
const run = () =>
  new ConnectionStore({
    file,
    backends: { keychain: keychain.storage, vault },
    onChange: () => undefined,
    log: silentLog,
  });
const secret = 'ATATT3x-very-secret-token';
const connection = (change: Partial<NewConnection> = {}): NewConnection => ({
  name: 'Acme',
  kind: 'jira',
  address: 'https://acme.atlassian.net',
  user: { userId: 'ada', displayName: 'Ada Admin' },
  credentials: { method: 'api-token', email: 'ada@acme.test', apiToken: secret },
  ...change,
});
const here = 'on-this-computer';
const inFile = () => JSON.parse(readFileSync(file, 'utf8')) as ConnectionsFile;
const rewrite = (content: unknown) => writeFileSync(file, JSON.stringify(content));

describe('a connection that is remembered', () => {
  it('is there after a restart, with its credentials', async () => {
    const id = await run().save(connection(), here);
    const store = run();
    expect(store.list()).toMatchObject([
      { connectionId: id, name: 'Acme', email: 'ada@acme.test', backend: 'keychain' },
    ]);
    expect(await store.credentials(id)).toEqual(connection().credentials);
  });

  it('by a personal access token too', async () => {
    const credentials = { method: 'personal-access-token', token: secret } as const;
    const id = await run().save(connection({ credentials }), here);
    expect(await run().credentials(id)).toEqual(credentials);
  });

  it('is in the clear on disk but for what opens it, in a file for this user only', async () => {
    await run().save(connection(), here);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('https://acme.atlassian.net');
    expect(inFile().connections).toMatchObject([{ backend: 'keychain', method: 'api-token' }]);
    for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')])
      expect(text).not.toContain(form);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['connections.json']);
  });

  it('of the same address and user is replaced, not doubled', async () => {
    const store = run();
    const id = await store.save(connection(), here);
    const credentials = { method: 'api-token', email: 'ada@acme.test', apiToken: 'newer' } as const;
    expect(await store.save(connection({ credentials, name: 'other' }), here)).toBe(id);
    expect(store.list()).toHaveLength(1);
    expect(store.list()[0]?.name).toBe('Acme');
    expect(await store.credentials(id)).toEqual(credentials);
    await store.save(connection({ user: { userId: 'bob', displayName: 'Bob' } }), here);
    expect(store.list()).toHaveLength(2);
  });

  it('until Keydesk quits is in no file and gone after a restart', async () => {
    const store = run();
    const id = await store.save(connection(), 'until-quit');
    expect(await store.credentials(id)).toEqual(connection().credentials);
    expect(store.list()).toMatchObject([{ backend: 'memory' }]);
    expect(readdirSync(folder)).toEqual([]);
    expect(run().list()).toEqual([]);
  });

  it('is wiped with its secret when it is removed', async () => {
    const store = run();
    const id = await store.save(connection(), here);
    await store.noteActive(id);
    const { sealed } = inFile().connections[0]!;
    await store.remove(id);
    expect(readFileSync(file, 'utf8')).not.toContain(sealed);
    expect(inFile()).toEqual({ version: 1, lastActiveId: null, connections: [] });
    await expect(store.credentials(id)).rejects.toMatchObject({ code: 'connection_not_found' });
    await expect(store.remove(id)).rejects.toMatchObject({ code: 'connection_not_found' });
  });

  it('keeps its secret when only its name changes', async () => {
    const store = run();
    const id = await store.save(connection(), here);
    const { sealed } = inFile().connections[0]!;
    await store.change(id, { name: 'Acme production' });
    expect(inFile().connections[0]).toMatchObject({ name: 'Acme production', sealed });
  });
});

describe('sealed credentials', () => {
  it('moved to another record are refused', async () => {
    const store = run();
    const mine = await store.save(connection(), here);
    const theirs = await store.save(connection({ address: 'https://evil.example' }), here);
    const content = inFile();
    const [acme, evil] = content.connections as [
      ConnectionsFile['connections'][0],
      ConnectionsFile['connections'][0],
    ];
    rewrite({ ...content, connections: [acme, { ...evil, sealed: acme.sealed }] });
    await expect(run().credentials(theirs)).rejects.toMatchObject({ code: 'credentials_moved' });
    expect(await run().credentials(mine)).toEqual(connection().credentials);
  });

  it.each([
    ['address', 'https://evil.example'],
    ['email', 'eve@acme.test'],
    ['connectionId', 'another'],
    ['method', 'personal-access-token'],
  ])('are refused when the %s beside them was changed', async (field, value) => {
    const id = await run().save(connection(), here);
    const content = inFile();
    rewrite({ ...content, connections: [{ ...content.connections[0], [field]: value }] });
    const changedId = field === 'connectionId' ? value : id;
    await expect(run().credentials(changedId)).rejects.toMatchObject({ code: 'credentials_moved' });
  });

  it('of another keychain, or damaged, cannot be opened, and that is said without telling them', async () => {
    const id = await run().save(connection(), here);
    keychain = keychainDouble();
    await expect(run().credentials(id)).rejects.toMatchObject({ code: 'credentials_unreadable' });
  });

  it('are sealed again when the keychain has a newer key', async () => {
    const id = await run().save(connection(), here);
    const before = inFile().connections[0]?.sealed;
    keychain.state.isStale = true;
    expect(await run().credentials(id)).toEqual(connection().credentials);
    expect(inFile().connections[0]?.sealed).not.toBe(before);
    keychain.state.isStale = false;
    expect(await run().credentials(id)).toEqual(connection().credentials);
  });

  it('by the vault need its passphrase after a restart', async () => {
    keychain.state.isSafe = false;
    await vault.create('correct horse battery');
    const id = await run().save(connection(), here);
    expect(inFile().connections[0]?.backend).toBe('vault');
    vault.lock();
    await expect(run().credentials(id)).rejects.toMatchObject({ code: 'vault_locked' });
    await vault.unlock('correct horse battery');
    expect(await run().credentials(id)).toEqual(connection().credentials);
  });
});

describe('nothing is saved', () => {
  it('where there is neither keychain nor unlocked vault', async () => {
    keychain.state.isSafe = false;
    await expect(run().save(connection(), here)).rejects.toMatchObject({ code: 'keychain_unavailable' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when the keychain cannot seal: what was there before stays', async () => {
    const store = run();
    const id = await store.save(connection(), here);
    const before = readFileSync(file, 'utf8');
    keychain.state.failSeal = true;
    await expect(
      store.replaceCredentials(id, { method: 'personal-access-token', token: 'x' }),
    ).rejects.toMatchObject({
      code: 'connection_not_saved',
    });
    await expect(store.save(connection({ address: 'https://b.test' }), here)).rejects.toMatchObject({
      code: 'connection_not_saved',
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(store.list()).toHaveLength(1);
    expect(await store.credentials(id)).toEqual(connection().credentials);
  });

  it('when what was sealed does not open again', async () => {
    const storage = { ...keychain.storage, open: () => Promise.resolve({ text: 'else', isStale: false }) };
    keychain = { ...keychain, storage };
    await expect(run().save(connection(), here)).rejects.toMatchObject({ code: 'connection_not_saved' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when the file cannot be written', async () => {
    const store = run();
    mkdirSync(file);
    await expect(store.save(connection(), here)).rejects.toMatchObject({ code: 'connection_not_saved' });
    expect(store.list()).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it.each<[string, string, string]>([
    ['that is damaged', '{"version":1,"connections":[{"name"', 'damaged'],
    ['of another shape', '{"version":1,"connections":{}}', 'damaged'],
    ['of a newer Keydesk', '{"version":2,"sites":[]}', 'newer'],
  ])('%s is set aside whole and never overwritten, and that is said', async (_what, text, reason) => {
    writeFileSync(file, text);
    const store = run();
    expect(store.list()).toEqual([]);
    await store.save(connection(), here);
    const aside = readdirSync(folder).find((name) => name.startsWith(`connections.json.${reason}-`));
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe(text);
    expect(store.notice()?.path).toContain(aside);
    expect(run().list()).toHaveLength(1);
    expect(run().notice()).toBeNull();
  });

  it('that cannot be read at all is left alone: nothing is saved over it', async () => {
    mkdirSync(file);
    const store = run();
    expect(store.notice()?.fault).toBe('unreadable');
    await expect(store.save(connection(), here)).rejects.toMatchObject({ code: 'connection_not_saved' });
  });

  it('drafts that a crash has left are cleared away', () => {
    writeFileSync(`${file}.12345`, 'draft');
    run();
    expect(readdirSync(folder)).toEqual([]);
  });
});
