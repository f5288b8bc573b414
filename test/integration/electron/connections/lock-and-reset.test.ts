import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectJira } from '../../../../electron/main/connections/connect-jira.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { connectionsOnService, type ConnectionsOnService } from '../../../support/connections-on-service.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let tried: ConnectionsOnService;
beforeEach(async () => {
  tried = await connectionsOnService();
});
afterEach(() => tried.stop());

const credentials = { method: 'api-token' as const, ...sampleLogins.admin };
const connect = () =>
  connectJira(tried.saved)({ address: tried.proxy.url, credentials, remember: 'on-this-computer' });
const list = () => tried.connections.client().call(listKeys);
const idOfFirst = async () => (await tried.saved.list()).items[0]!.connectionId;

describe('Saved credentials', () => {
  it('end the session at once when they are locked and no bulk action runs', async () => {
    tried.keychain.state.isSafe = false;
    await tried.passphraseVault.create('correct horse battery');
    await connect();
    expect((await list()).total).toBe(5);
    tried.passphraseVault.lock();
    expect(tried.connections.current()).toMatchObject({ state: 'locked' });
    await expect(list()).rejects.toMatchObject({ code: 'vault_locked' });
    await vi.waitFor(() => expect(tried.proxy.count('DELETE', '/api/v1/session')).toBe(1));
    await tried.passphraseVault.unlock('correct horse battery');
    expect((await list()).total).toBe(5);
  });

  it('that the keychain keeps are not concerned by a vault that locks', async () => {
    await connect();
    await tried.passphraseVault.create('correct horse battery');
    tried.passphraseVault.lock();
    expect((await list()).total).toBe(5);
  });
});

describe('A lost passphrase', () => {
  it('takes its connections along and leaves the others; then a new one can be set', async () => {
    await connect();
    tried.keychain.state.isSafe = false;
    await tried.passphraseVault.create('correct horse battery');
    await tried.store.replaceCredentials(await idOfFirst(), credentials);
    expect(await tried.saved.list()).toMatchObject({ items: [{ keptBy: 'vault' }] });
    await expect(tried.saved.resetVault()).rejects.toMatchObject({ code: 'still_connected' });
    await tried.saved.disconnect();
    const sealedFolder = join(tried.dataFolder, 'sealed-service');
    mkdirSync(sealedFolder);
    const record = { version: 1, backend: 'vault', sealed: 'AAAA' };
    writeFileSync(join(sealedFolder, 'service-secrets.json'), JSON.stringify(record));
    mkdirSync(join(tried.dataFolder, 'other-service'));
    expect(await tried.saved.resetVault()).toMatchObject({ items: [], vault: 'none', activeId: null });
    const left = readdirSync(tried.dataFolder);
    expect(left).toContain('other-service');
    expect(left.filter((name) => name.startsWith('sealed-service'))).toEqual([
      expect.stringMatching(/^sealed-service\.reset-/),
    ]);
    await tried.passphraseVault.create('another passphrase');
    await connect();
    expect(await tried.saved.list()).toMatchObject({ items: [{ keptBy: 'vault' }], vault: 'unlocked' });
  });
});
