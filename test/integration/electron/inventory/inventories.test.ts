import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteKey } from '../../../../service/api/delete-key.ts';
import { getOverview } from '../../../../service/api/get-overview.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { regenerateKey } from '../../../../service/api/regenerate-key.ts';
import { consoleWithInventory, temporaryFolder } from '../../../support/console-with-inventory.ts';
import { forkedServices } from '../../../support/forking-utility-process.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { listeningService, type ListeningService } from '../../../support/listening-service.ts';
import { meddlingProxy, problem, type MeddlingProxy } from '../../../support/meddling-proxy.ts';

vi.mock('electron', () => import('../../../support/forking-utility-process.ts'));
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

type Console = ReturnType<typeof consoleWithInventory>;
let service: ListeningService;
let proxy: MeddlingProxy;
let folder: string;
const keychain = keychainDouble();
/** All that the keychain was asked to seal: what opens the inventories is among it. */
const opens: string[] = [];
const { seal } = keychain.storage;
keychain.storage = {
  ...keychain.storage,
  seal: (text) => {
    opens.push(text);
    return seal(text);
  },
};
const opened: Console[] = [];
beforeEach(async () => {
  service = await listeningService({ keys: 30 });
  proxy = await meddlingProxy(service.url);
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  for (const { child } of forkedServices.splice(0)) child.kill('SIGKILL');
  await proxy.close();
  await service.stop();
  consoleWithInventory(folder, keychain).remove();
});

/** A console on that folder, as after a start. */
function start(): Console {
  const started = consoleWithInventory(folder, keychain);
  opened.push(started);
  return started;
}
const until = (fits: () => void) => vi.waitFor(fits, { timeout: 20_000, interval: 50 });
const isWhole = (console: Console) =>
  until(() => expect(console.files()).toEqual([expect.stringMatching(/\.inventory$/)]));
const read = (console: Console, query = {}) => console.connections.reader().call(listKeys, { query });
async function syncedConsole(): Promise<Console> {
  const console = start();
  await console.connect(proxy.url);
  await isWhole(console);
  return console;
}
const idOf = async (console: Console) => (await console.saved.list()).items[0]!.connectionId;

describe('an inventory', () => {
  it('is read while the service is away, answers as it did, and gives way when it is back', async () => {
    const console = await syncedConsole();
    const queries = [{ limit: 7 }, { search: 'a', sort: 'lastUsedAt' as const, order: 'desc' as const }];
    const before = await Promise.all(queries.map((query) => read(console, query)));
    const overview = await console.connections.reader().call(getOverview);
    await proxy.goAway();
    await expect(read(console)).rejects.toMatchObject({ code: 'service_unreachable' });
    await until(() => expect(console.connections.current().offline).toBeTruthy());
    expect(console.connections.current()).toMatchObject({
      state: 'reconnecting',
      user: { displayName: 'Ada Admin' },
    });
    expect(await Promise.all(queries.map((query) => read(console, query)))).toEqual(before);
    expect({ ...(await console.connections.reader().call(getOverview)), at: 0 }).toEqual({
      ...overview,
      at: 0,
    });
    await expect(
      console.connections.reader().call(deleteKey, { params: { keyId: 'x' } }),
    ).rejects.toMatchObject({ code: 'service_unreachable' });
    await proxy.comeBack();
    console.connections.tryNow();
    await until(() => expect(console.connections.current().state).toBe('connected'));
    expect(console.connections.current().offline).toBeUndefined();
  });

  it('opens at the start where the service cannot be reached, and the connection is made when it can', async () => {
    await (await syncedConsole()).close();
    await proxy.goAway();
    const next = start();
    const connection = await next.saved.open(await idOf(next));
    expect(connection).toMatchObject({ state: 'reconnecting', kind: 'service', deployment: 'cloud' });
    expect((await read(next, { limit: 3 })).total).toBe(30);
    expect((await next.saved.list()).activeId).toBe(await idOf(next));
    await proxy.comeBack();
    next.connections.tryNow();
    await until(() => expect(next.connections.current().state).toBe('connected'));
  });

  it('opens when the service is there and its Jira is not', async () => {
    await (await syncedConsole()).close();
    proxy.control.meddle = ({ path, method }) =>
      path === '/api/v1/session' && method === 'POST' ? problem('jira_unreachable', 502) : 'pass';
    const next = start();
    expect(await next.saved.open(await idOf(next))).toMatchObject({ state: 'reconnecting' });
    expect((await read(next)).total).toBe(30);
    proxy.control.meddle = () => 'pass';
    next.connections.tryNow();
    await until(() => expect(next.connections.current().state).toBe('connected'));
  });

  it('opened at the start gives way too where the vault was locked when the service came back', async () => {
    await (await syncedConsole()).close();
    await proxy.goAway();
    const next = start();
    await next.saved.open(await idOf(next));
    next.connections.noteLocked();
    expect(next.connections.current().state).toBe('locked');
    await proxy.comeBack();
    next.connections.tryNow();
    await until(() => expect(next.warnings).toContainEqual(expect.stringContaining('does not let in')));
    next.connections.noteUnlocked();
    await until(() => expect(next.connections.current().state).toBe('connected'));
  });

  it('follows what this admin and others change', async () => {
    const console = await syncedConsole();
    const [one, two] = await service.keyIds();
    await console.connections.client().call(regenerateKey, { params: { keyId: one! }, body: {} });
    await service.deleteKey(two!);
    const expected = await read(console, { limit: 500 });
    const size = () => statSync(join(folder, 'inventory', console.files()[0]!)).size;
    const small = size();
    await until(() => expect(size()).toBeGreaterThan(small + 200));
    await proxy.goAway();
    await read(console).catch(() => undefined);
    await until(() => expect(console.connections.current().offline).toBeTruthy());
    expect(await read(console, { limit: 500 })).toEqual(expected);
  });

  it('is for this user only, and shows no name or client id to who reads the disk', async () => {
    const console = await syncedConsole();
    const path = join(folder, 'inventory', console.files()[0]!);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { items } = await read(console, { limit: 500 });
    const bytes = readFileSync(path);
    for (const key of items) {
      expect(bytes.includes(key.clientId)).toBe(false);
      expect(bytes.includes(key.userName)).toBe(false);
    }
  });

  it('is held by a process that gets neither its file nor what opens it', async () => {
    const console = await syncedConsole();
    await proxy.goAway();
    await read(console).catch(() => undefined);
    await until(() => expect(console.connections.current().offline).toBeTruthy());
    const { args, options, posted } = forkedServices.at(-1)!;
    expect(args).toEqual([]);
    expect(Object.keys(options)).toEqual(['serviceName', 'stdio']);
    const words = JSON.stringify(posted);
    expect(words).toContain('userName');
    for (const secret of [folder, console.files()[0]!, ...opens]) expect(words).not.toContain(secret);
  });

  it('is wiped with its saved connection', async () => {
    const console = await syncedConsole();
    await console.saved.remove(await idOf(console));
    expect(console.files()).toEqual([]);
  });

  it('does not open where the keychain is another one, and the service is what counts then', async () => {
    await (await syncedConsole()).close();
    await proxy.goAway();
    const stranger = consoleWithInventory(folder, keychainDouble());
    opened.push(stranger);
    await expect(stranger.saved.open(await idOf(stranger))).rejects.toMatchObject({
      code: 'credentials_unreadable',
    });
  });

  it('is closed with the connection: signing out leaves nothing that answers', async () => {
    const console = await syncedConsole();
    await proxy.goAway();
    await read(console).catch(() => undefined);
    await until(() => expect(console.connections.current().offline).toBeTruthy());
    await read(console);
    const { child } = forkedServices.at(-1)!;
    await console.saved.disconnect();
    await until(() => expect(child.signalCode ?? child.exitCode).not.toBeNull());
    expect(() => console.connections.reader()).toThrow();
  });

  it('answers again when the process that holds it was killed', async () => {
    const console = await syncedConsole();
    await proxy.goAway();
    await read(console).catch(() => undefined);
    await until(() => expect(console.connections.current().offline).toBeTruthy());
    await read(console);
    forkedServices.at(-1)!.child.kill('SIGKILL');
    const total = () =>
      read(console).then(
        (page) => page.total,
        () => null,
      );
    await expect.poll(total, { timeout: 20_000 }).toBe(30);
  });
});
