import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listKeyChanges } from '../../../../../service/api/list-key-changes.ts';
import type { ApiKey } from '../../../../../service/api/models/api-key.ts';
import { readInventory } from '../../../../../electron/main/inventory/inventory-records.ts';
import { decodeRecord } from '../../../../../electron/main/inventory/kept-record.ts';
import {
  createInventorySync,
  type SyncTarget,
} from '../../../../../electron/main/inventory/sync-inventory.ts';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { keychainDouble } from '../../../../support/keychain-double.ts';

const keychain = keychainDouble();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-sync-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const keyOf = (number: number, version: number): ApiKey => ({
  keyId: `key-${number}`,
  clientId: number.toString(16).toUpperCase().padStart(32, '0'),
  userId: `user-${number}`,
  userName: `User ${number}`,
  userEmail: null,
  userActive: true,
  createdAt: 1,
  createdBy: 'Ada',
  secretCreatedAt: 1,
  lastUsedAt: null,
  lastUsedFrom: null,
  expiresAt: null,
  previousSecretUntil: null,
  version,
});

/** Says what changed as the service does, three keys a page. It may be cut off, or forget. */
function changingService() {
  const changes: { key: ApiKey; isDeleted: boolean }[] = [];
  const state = { answersLeft: Infinity, forgets: 0, asked: 0 };
  const change = (number: number, isDeleted = false) => {
    const at = changes.findIndex(({ key }) => key.keyId === `key-${number}`);
    const [before] = at < 0 ? [] : changes.splice(at, 1, { key: keyOf(-1, 1), isDeleted: true });
    changes.push({ key: keyOf(number, (before?.key.version ?? 0) + 1), isDeleted });
  };
  const call = ((route: unknown, { query }: { query: { since?: string } }) => {
    state.asked += 1;
    if (route !== listKeyChanges) return Promise.resolve({ items: [], nextCursor: null, total: 0 });
    if ((state.answersLeft -= 1) < 0) return Promise.reject(new CallFailed('service_unreachable'));
    const [epoch = 0, from = 0] = (query.since ?? `${state.forgets}.0`).split('.').map(Number);
    if (epoch !== state.forgets) return Promise.reject(new CallFailed('changes_forgotten'));
    const page = changes.slice(from, from + 3);
    return Promise.resolve({
      items: page.filter(({ isDeleted }) => !isDeleted).map(({ key }) => key),
      deletedIds: page.filter(({ isDeleted }) => isDeleted).map(({ key }) => key.keyId),
      mark: `${epoch}.${from + page.length}`,
      more: from + page.length < changes.length,
    });
  }) as unknown as SyncTarget['client']['call'];
  const expected = () =>
    changes.flatMap(({ key, isDeleted }) => (isDeleted ? [] : [`${key.keyId} ${key.version}`])).toSorted();
  return { state, change, call, expected };
}
type Service = ReturnType<typeof changingService>;

const file = () => join(folder, 'x.inventory');
const draft = () => join(folder, 'x.inventory-draft');
/** What one run of the console syncs with. */
const run = ({ call }: Service) => {
  const sync = createInventorySync({
    client: { call },
    sealer: keychain.storage,
    file: file(),
    draft: draft(),
    deployment: 'cloud',
    clock: () => 1000,
  });
  return () => sync({ uses: true });
};
/** As after a start. */
const sync = (service: Service) => run(service)();

/** What the file on the disk stands for; null: there is no whole one. */
async function kept(): Promise<string[] | null> {
  const held = new Map<string, number>();
  let isWhole = false;
  for await (const content of readInventory(file(), keychain.storage)) {
    const record = decodeRecord(content);
    if (record?.type === 'synced') isWhole = true;
    if (record?.type !== 'page') continue;
    for (const keyId of record.page.deletedIds) held.delete(keyId);
    for (const key of record.page.items) held.set(key.keyId, key.version);
  }
  return isWhole ? [...held].map(([keyId, version]) => `${keyId} ${version}`).toSorted() : null;
}

/** Bytes that are read of files from now on. */
async function countBytesRead(): Promise<() => Promise<number>> {
  const handle = await open(file());
  const read = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'read');
  await handle.close();
  return async () => {
    const results = await Promise.all(
      read.mock.results.map(({ value }) => value as Promise<{ bytesRead: number }>),
    );
    return results.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  };
}

describe('syncing an inventory', () => {
  it('ends with what the service has, whatever changed, was cut off or forgotten on the way', async () => {
    const step = fc.oneof(
      fc.record({ verb: fc.constantFrom('change', 'delete'), number: fc.nat(12) }),
      fc.record({ verb: fc.constantFrom('sync', 'cut off', 'forget', 'restart'), number: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        rmSync(file(), { force: true });
        rmSync(draft(), { force: true });
        const service = changingService();
        let syncOn = run(service);
        for (const { verb, number } of steps) {
          if (verb === 'restart') syncOn = run(service);
          if (verb === 'change' || verb === 'delete') service.change(number, verb === 'delete');
          if (verb === 'forget') service.state.forgets += 1;
          if (verb === 'sync') await syncOn();
          if (verb === 'cut off') {
            service.state.answersLeft = number;
            await syncOn().catch(() => undefined);
            service.state.answersLeft = Infinity;
          }
        }
        await syncOn();
        expect(await kept()).toEqual(service.expected());
        expect(existsSync(draft())).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after a kill that tore the file at any byte: an old state or the new one, never another', async () => {
    const service = changingService();
    for (let number = 0; number < 8; number += 1) service.change(number);
    await sync(service);
    const whole = readFileSync(file());
    service.change(3);
    service.change(5, true);
    await sync(service);
    const grown = readFileSync(file());
    for (let length = whole.length; length <= grown.length; length += 13) {
      writeFileSync(file(), grown.subarray(0, length));
      expect((await kept())?.length).toBeGreaterThan(0);
      await sync(service);
      expect(await kept()).toEqual(service.expected());
    }
  });

  it('goes on with a first sync where it was cut off, and keeps the old one until the new one is whole', async () => {
    const service = changingService();
    for (let number = 0; number < 9; number += 1) service.change(number);
    service.state.answersLeft = 2;
    await expect(sync(service)).rejects.toMatchObject({ code: 'service_unreachable' });
    expect(await kept()).toBeNull();
    service.state.answersLeft = Infinity;
    service.state.asked = 0;
    await sync(service);
    expect(service.state.asked).toBe(1);
    const before = await kept();
    service.state.forgets += 1;
    service.change(20);
    service.state.answersLeft = 2;
    await expect(sync(service)).rejects.toMatchObject({ code: 'service_unreachable' });
    expect(await kept()).toEqual(before);
  });

  it('reads the file again only when somebody else has written to it', async () => {
    const service = changingService();
    for (let number = 0; number < 900; number += 1) service.change(number);
    const syncOn = run(service);
    await syncOn();
    const bytesRead = await countBytesRead();
    await syncOn();
    service.change(7);
    await syncOn();
    // Two headers, whatever the file holds.
    expect(await bytesRead()).toBeLessThanOrEqual(2 * 64 * 1024);
    expect(await kept()).toEqual(service.expected());
    appendFileSync(file(), 'torn');
    const before = await bytesRead();
    service.change(8);
    await syncOn();
    expect((await bytesRead()) - before).toBeGreaterThan(statSync(file()).size);
    expect(await kept()).toEqual(service.expected());
  });

  it('begins anew where the file was meddled with, or another keychain sealed it', async () => {
    const service = changingService();
    service.change(1);
    await sync(service);
    const bytes = readFileSync(file());
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(file(), bytes);
    await sync(service);
    expect(await kept()).toEqual(service.expected());
    truncateSync(file(), 10);
    await sync(service);
    expect(await kept()).toEqual(service.expected());
  });
});
