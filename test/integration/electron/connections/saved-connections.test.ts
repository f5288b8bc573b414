import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectJira } from '../../../../electron/main/connections/connect-jira.ts';
import { Connections } from '../../../../electron/main/connections/connections.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import {
  connectionsOnService,
  disconnected,
  sample,
  type ConnectionsOnService,
} from '../../../support/connections-on-service.ts';
import { problem } from '../../../support/meddling-proxy.ts';
import { rememberingConnections } from '../../../support/remembering-connections.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let tried: ConnectionsOnService;
beforeEach(async () => {
  tried = await connectionsOnService();
});
afterEach(() => tried.stop());

const credentials = { method: 'api-token' as const, ...sampleLogins.admin };
const here = 'on-this-computer' as const;
const connectAnd = (remember: 'until-quit' | 'on-this-computer', change = {}) =>
  connectJira(tried.saved)({
    address: tried.proxy.url,
    credentials: { ...credentials, ...change },
    remember,
  });
const idOfFirst = async () => (await tried.saved.list()).items[0]!.connectionId;
/** Every later sign-in is refused by Jira, and the session there is has ended. */
const revoke = () => {
  tried.proxy.control.meddle = ({ path, method, headers }) => {
    if (path === '/api/v1/session' && method === 'POST') return problem('jira_credentials_refused', 401);
    return headers.authorization?.startsWith('Bearer') ? problem('session_expired', 401) : 'pass';
  };
};
const acceptAgain = () => {
  tried.proxy.control.meddle = () => 'pass';
};
const list = () => tried.connections.client().call(listKeys);

describe('"Remember on this computer"', () => {
  it('saves after the sign-in, and says by whom it is kept, never what', async () => {
    await connectAnd(here);
    const saved = await tried.saved.list();
    expect(saved).toMatchObject({
      keychain: true,
      items: [
        { address: tried.proxy.url, userName: 'Ada Admin', email: credentials.email, keptBy: 'keychain' },
      ],
      failure: null,
    });
    expect(saved.activeId).toBe(saved.items[0]?.connectionId);
    expect(JSON.stringify([saved, tried.toldSaved, tried.told])).not.toContain(credentials.apiToken);
    expect(readFileSync(tried.connectionsFile, 'utf8')).not.toContain(credentials.apiToken);
  });

  it('saves nothing when Jira refuses the credentials', async () => {
    await expect(connectAnd(here, { apiToken: 'wrong' })).rejects.toMatchObject({
      code: 'jira_credentials_refused',
    });
    expect((await tried.saved.list()).items).toEqual([]);
  });

  it('that cannot be sealed connects nothing and says so', async () => {
    tried.keychain.state.failSeal = true;
    await expect(connectAnd(here)).rejects.toMatchObject({ code: 'connection_not_saved' });
    expect(tried.connections.current()).toEqual(disconnected);
    expect((await tried.saved.list()).items).toEqual([]);
  });

  it('without a keychain is refused before anything is sent: the admin has to choose', async () => {
    tried.keychain.state.isSafe = false;
    await expect(connectAnd(here)).rejects.toMatchObject({ code: 'keychain_unavailable' });
    expect(tried.proxy.count('POST', '/api/v1/session')).toBe(0);
    await tried.passphraseVault.create('correct horse battery');
    tried.passphraseVault.lock();
    await expect(connectAnd(here)).rejects.toMatchObject({ code: 'vault_locked' });
    await connectAnd('until-quit');
    expect((await tried.saved.list()).items).toMatchObject([{ keptBy: 'memory' }]);
  });

  it('not chosen forgets the credentials at the end', async () => {
    await connectJira(tried.saved)({ address: tried.proxy.url, credentials });
    expect((await tried.saved.list()).items).toEqual([]);
  });
});

describe('a saved connection', () => {
  it('connects without asking for credentials', async () => {
    await connectAnd(here);
    await tried.saved.disconnect();
    expect((await tried.saved.list()).activeId).toBeNull();
    expect(await tried.saved.open(await idOfFirst())).toMatchObject({
      state: 'connected',
      user: { displayName: 'Ada Admin' },
    });
    expect((await list()).total).toBe(5);
  });

  it('is tested by signing in and out, and says who and whether administrator', async () => {
    await connectAnd(here);
    const id = await idOfFirst();
    expect(await tried.saved.test(id)).toEqual({
      isAdmin: true,
      userName: 'Ada Admin',
      email: credentials.email,
    });
    await tried.saved.disconnect();
    expect(await tried.saved.test(id)).toMatchObject({ isAdmin: true });
    expect(tried.connections.current()).toEqual(disconnected);
    expect(await tried.service.audited('end-session')).toBe(3);
    tried.proxy.control.meddle = ({ path }) =>
      path === '/api/v1/session' ? problem('not_an_admin', 403) : 'pass';
    expect(await tried.saved.test(id)).toMatchObject({ isAdmin: false, userName: 'Ada Admin' });
    revoke();
    await expect(tried.saved.test(id)).rejects.toMatchObject({ code: 'jira_credentials_refused' });
  });

  it('gets a new name, and new credentials only when they work', async () => {
    await connectAnd(here);
    const id = await idOfFirst();
    expect((await tried.saved.edit(id, 'Acme', null)).items).toMatchObject([{ name: 'Acme' }]);
    await expect(tried.saved.edit(id, 'Acme', { ...credentials, apiToken: 'wrong' })).rejects.toMatchObject({
      code: 'jira_credentials_refused',
    });
    expect(await tried.store.credentials(id)).toEqual(credentials);
  });

  it('is wiped when it is removed, and the connection that is open stays open', async () => {
    await connectAnd(here);
    expect((await tried.saved.remove(await idOfFirst())).items).toEqual([]);
    expect(readFileSync(tried.connectionsFile, 'utf8')).not.toContain('sealed');
    expect((await list()).total).toBe(5);
  });

  it('that fails says why at the one that was tried', async () => {
    await connectAnd(here);
    const id = await idOfFirst();
    await tried.saved.disconnect();
    revoke();
    await expect(tried.saved.open(id)).rejects.toMatchObject({ code: 'jira_credentials_refused' });
    expect((await tried.saved.list()).failure).toMatchObject({
      connectionId: id,
      code: 'jira_credentials_refused',
    });
  });

  it('whose secret stays shut does not end the connection that is there', async () => {
    tried.keychain.state.isSafe = false;
    await tried.passphraseVault.create('correct horse battery');
    await connectAnd(here);
    const id = await idOfFirst();
    await tried.connections.connect(sample);
    tried.passphraseVault.lock();
    await expect(tried.saved.open(id)).rejects.toMatchObject({ code: 'vault_locked' });
    expect(tried.connections.current()).toMatchObject({ state: 'connected', kind: 'sample' });
    expect((await tried.saved.list()).failure).toBeNull();
  });
});

describe('at the next start', () => {
  /** Keydesk started anew on the same files. */
  const restarted = () => {
    const connections: Connections = new Connections({
      startEmbedded: () => Promise.reject(new Error('not in this test')),
      serviceStartOf: () => Promise.reject(new Error('not in this test')),
      dataFolder: tried.dataFolder,
      onChange: (connection) => again.saved.noteConnection(connection),
      isBusy: () => false,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined } as never,
    });
    const again = rememberingConnections(connections, tried.dataFolder, { keychain: tried.keychain });
    return { ...again, connections };
  };

  it('the last active connection is opened by itself where the keychain opens it', async () => {
    await connectAnd(here);
    const next = restarted();
    await next.saved.resumeLast();
    expect(next.connections.current()).toMatchObject({ state: 'connected', kind: 'service' });
    await next.connections.close();
  });

  it('nothing is opened after the admin has disconnected, nor where the passphrase has to be asked for', async () => {
    await connectAnd(here);
    await tried.saved.disconnect();
    const next = restarted();
    await next.saved.resumeLast();
    expect(next.connections.current()).toEqual(disconnected);
    expect((await next.saved.list()).items).toHaveLength(1);
    tried.keychain.state.isSafe = false;
    await tried.passphraseVault.create('correct horse battery');
    await connectAnd(here);
    const another = restarted();
    await another.saved.resumeLast();
    expect(another.connections.current()).toEqual(disconnected);
    expect(await another.saved.list()).toMatchObject({ vault: 'locked', items: [{ keptBy: 'vault' }] });
  });

  it('one that fails leaves the console at its way in, with the reason', async () => {
    await connectAnd(here);
    revoke();
    const next = restarted();
    await next.saved.resumeLast();
    expect(next.connections.current()).toEqual(disconnected);
    expect((await next.saved.list()).failure).toMatchObject({ code: 'jira_credentials_refused' });
  });
});

describe('credentials that count no longer', () => {
  it('are told by the state, and Jira is not asked with them again', async () => {
    await connectAnd(here);
    revoke();
    const before = tried.proxy.count('POST', '/api/v1/session');
    for (let i = 0; i < 5; i += 1)
      await expect(list()).rejects.toMatchObject({ code: 'jira_credentials_refused' });
    expect(tried.proxy.count('POST', '/api/v1/session')).toBe(before + 1);
    expect(tried.connections.current()).toMatchObject({
      state: 'credentials-needed',
      refusal: 'jira_credentials_refused',
      user: { displayName: 'Ada Admin' },
    });
  });

  it('are replaced by new ones of the same user, and the saved secret with them', async () => {
    await connectAnd(here);
    const id = await idOfFirst();
    await tried.store.replaceCredentials(id, { ...credentials, apiToken: 'revoked' });
    revoke();
    await list().catch(() => undefined);
    await expect(tried.saved.enterCredentials(credentials)).rejects.toMatchObject({
      code: 'jira_credentials_refused',
    });
    expect(await tried.store.credentials(id)).toMatchObject({ apiToken: 'revoked' });
    acceptAgain();
    expect(await tried.saved.enterCredentials(credentials)).toMatchObject({ state: 'connected' });
    expect(tried.connections.current()).not.toHaveProperty('refusal');
    expect((await list()).total).toBe(5);
    expect(await tried.store.credentials(id)).toEqual(credentials);
  });

  it('are not replaced by those of another user', async () => {
    await connectAnd(here);
    const session = { token: 't', expiresAt: Date.now() + 900_000 };
    const jira = { baseUrl: tried.service.sample.url, deployment: 'cloud' };
    const user = { userId: 'eve', displayName: 'Eve', email: null };
    tried.proxy.control.meddle = ({ path, method }) =>
      path === '/api/v1/session' && method === 'POST'
        ? {
            status: 201,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ...session, user, jira }),
          }
        : 'pass';
    const other = { ...credentials, apiToken: 'of eve' };
    await expect(tried.saved.enterCredentials(other)).rejects.toMatchObject({
      code: 'credentials_other_user',
    });
    acceptAgain();
    expect(await tried.store.credentials(await idOfFirst())).toEqual(credentials);
    expect((await list()).total).toBe(5);
  });

  it('that are only locked wait for the passphrase, and go on by themselves', async () => {
    tried.keychain.state.isSafe = false;
    await tried.passphraseVault.create('correct horse battery');
    await connectAnd(here);
    // Under a bulk action the session lasts as long as it does.
    tried.busy = true;
    tried.passphraseVault.lock();
    expect((await list()).total).toBe(5);
    tried.service.time.now += 16 * 60_000;
    await expect(list()).rejects.toMatchObject({ code: 'vault_locked' });
    expect(tried.connections.current()).toMatchObject({
      state: 'locked',
      user: { displayName: 'Ada Admin' },
    });
    await tried.passphraseVault.unlock('correct horse battery');
    expect(tried.connections.current().state).toBe('connected');
    expect((await list()).total).toBe(5);
  });
});
