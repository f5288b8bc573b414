import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Contract } from '../../../electron/contract/core/call.ts';
import { contract } from '../../../electron/contract/index.ts';
import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { Check } from 'typebox/value';
import { consoleOnService, type ConsoleOnService } from '../../support/console-on-service.ts';
import { readSecretsCsv } from '../../support/secrets-csv.ts';
import { wholeTicket } from '../../support/whole-ticket.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: vi.fn(), nativeTheme: {}, utilityProcess: {} }));
vi.mock('electron-store', () => ({ default: vi.fn() }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConsoleOnService;
beforeAll(async () => {
  tried = await consoleOnService({ keys: 10 });
});
afterAll(() => tried.stop());

const secretPattern = /\b([0-9a-f]{64}|kd_[0-9A-Za-z]{49})\b/;

describe('the handlers of the contract', () => {
  it('are one for every call, and none more', () => {
    const calls = Object.entries(contract as Contract).map(([feature, specs]) => [
      feature,
      Object.keys(specs)
        .filter((name) => specs[name]?.kind === 'call')
        .toSorted(),
    ]);
    const handled = Object.entries(tried.handlers).map(([feature, handlers]) => [
      feature,
      Object.keys(handlers).toSorted(),
    ]);
    expect(Object.fromEntries(handled)).toEqual(Object.fromEntries(calls));
  });

  it('say not_connected before anything is connected', async () => {
    const { connections, keys, users, auditLog, overview } = tried.handlers;
    const selection = { kind: 'ids' as const, keyIds: ['a'] };
    for (const ask of [
      () => keys.listKeys({}),
      () => keys.createKey({ userId: 'a' }),
      () => keys.deleteKey({ keyId: 'a' }),
      () => keys.regenerateKey({ keyId: 'a' }),
      () => keys.revokePreviousSecret({ keyId: 'a' }),
      () => keys.setKeyExpiry({ keyId: 'a', expiresAt: null }),
      () => connections.rotateSigningKey({}),
      () => keys.planKeys({ action: 'delete', selection }),
      () => keys.bulkDeleteKeys({ planId: 'a' }),
      () => keys.bulkRegenerateKeys({ planId: 'a' }),
      () => users.searchUsers({ query: 'a' }),
      () => users.syncUsers({}),
      () => auditLog.listAudit({}),
      () => auditLog.verifyAudit({}),
      () => overview.getOverview({}),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'not_connected' });
    }
  });
});

describe('once connected', () => {
  const noted: unknown[] = [];
  /** Every answer must be what the contract says: the renderer trusts it. */
  async function called<T>(feature: string, name: string, answer: Promise<T>): Promise<T> {
    const value = await answer;
    const spec = (contract as Contract)[feature]?.[name];
    expect(spec?.kind === 'call' && Check(spec.output, value), `${feature}.${name}`).toBe(true);
    noted.push(value);
    return value;
  }
  beforeAll(async () => {
    await called('connections', 'connectJira', tried.connect());
  });

  it('says what it is connected to', async () => {
    const { connections } = tried.handlers;
    expect(await called('connections', 'getConnection', connections.getConnection({}))).toMatchObject({
      state: 'connected',
    });
    const found = connections.detectAddress({ address: tried.service.url });
    expect(await called('connections', 'detectAddress', found)).toMatchObject({ kind: 'key-service' });
  });

  it('a created key: its secret is a ticket, can be revealed, copied and saved, and opens the key', async () => {
    const { keys, users, secrets } = tried.handlers;
    const found = await called('users', 'searchUsers', users.searchUsers({ query: 'a' }));
    const { userId } = found.items.find((user) => user.active && !user.hasKey)!;
    const { key, ticket } = await called('keys', 'createKey', keys.createKey({ userId }));
    expect(ticket).toMatchObject({ reason: 'create-key', count: 1, collected: 0 });
    const selection = wholeTicket(ticket.ticketId);
    const filter = { ticketId: ticket.ticketId, search: '', uncollected: true };
    const list = secrets.listSecrets({ filter, offset: 0, limit: 10 });
    const { items } = await called('secrets', 'listSecrets', list);
    expect(items).toMatchObject([
      { position: 0, clientId: key.clientId, userName: key.userName, collected: false },
    ]);
    const place = { ticketId: ticket.ticketId, position: 0 };
    const { clientSecret } = await secrets.revealSecret(place);
    expect(await tried.service.isValid(key.clientId, clientSecret)).toBe(true);
    const copied = await called('secrets', 'copySecret', secrets.copySecret(place));
    expect(copied).toEqual({ clearsAfterSeconds: 30 });
    expect(tried.desktop.clipboard).toBe(clientSecret);
    tried.desktop.saveTo = join(tried.dataFolder, 'secrets.csv');
    const saving = secrets.saveSecretsCsv({ selection, warned: true });
    expect(await called('secrets', 'saveSecretsCsv', saving)).toEqual({
      path: tried.desktop.saveTo,
      count: 1,
      left: 0,
    });
    const saved = readSecretsCsv(readFileSync(tried.desktop.saveTo, 'utf8'));
    expect([...saved]).toEqual([[key.clientId, clientSecret]]);
    await called('secrets', 'closeSecrets', secrets.closeSecrets({ selection, stored: true }));
    await expect(secrets.revealSecret(place)).rejects.toMatchObject({ code: 'ticket_not_found' });
    await expect(secrets.copySecret(place)).rejects.toMatchObject({ code: 'ticket_not_found' });
  });

  it('a second key for the same user is refused, and says which one there is', async () => {
    const { keys } = tried.handlers;
    const [first] = (await keys.listKeys({ userState: 'active' })).items;
    await expect(keys.createKey({ userId: first!.userId })).rejects.toMatchObject({
      code: 'key_exists',
      details: { keyId: first!.keyId },
    });
  });

  it('a copy that fails does not count as collected', async () => {
    const { keys, secrets } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const { ticket } = await called('keys', 'regenerateKey', keys.regenerateKey({ keyId: first!.keyId }));
    await expect(secrets.copySecret({ ticketId: ticket.ticketId, position: 5 })).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
    const { items } = await called('secrets', 'listSecretTickets', secrets.listSecretTickets({}));
    expect(items).toMatchObject([{ reason: 'regenerate-key', count: 1, collected: 0 }]);
  });

  it('a regenerated key: the new secret opens it, the one before does not', async () => {
    const { keys, secrets } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const before = await keys.regenerateKey({ keyId: first!.keyId });
    const old = await secrets.revealSecret({ ticketId: before.ticket.ticketId, position: 0 });
    const after = await keys.regenerateKey({ keyId: first!.keyId });
    const fresh = await secrets.revealSecret({ ticketId: after.ticket.ticketId, position: 0 });
    expect(await tried.service.isValid(first!.clientId, old.clientSecret)).toBe(false);
    expect(await tried.service.isValid(first!.clientId, fresh.clientSecret)).toBe(true);
    // The secret that opens nothing any more is not offered either.
    await expect(
      secrets.revealSecret({ ticketId: before.ticket.ticketId, position: 0 }),
    ).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
  });

  it('a key regenerated with a grace is opened by both secrets, until the old one is revoked', async () => {
    const { keys, secrets } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const { keyId, clientId } = first!;
    const reveal = (ticketId: string) => secrets.revealSecret({ ticketId, position: 0 });
    const old = await reveal((await keys.regenerateKey({ keyId })).ticket.ticketId);
    const regenerating = keys.regenerateKey({ keyId, graceSeconds: 3600 });
    const { key, ticket } = await called('keys', 'regenerateKey', regenerating);
    expect(key.previousSecretUntil).toBeGreaterThan(Date.now());
    const fresh = await reveal(ticket.ticketId);
    expect(await tried.service.isValid(clientId, old.clientSecret)).toBe(true);
    expect(await tried.service.isValid(clientId, fresh.clientSecret)).toBe(true);
    const revoked = await called('keys', 'revokePreviousSecret', keys.revokePreviousSecret({ keyId }));
    expect(revoked.previousSecretUntil).toBeNull();
    expect(await tried.service.isValid(clientId, old.clientSecret)).toBe(false);
    expect(await tried.service.isValid(clientId, fresh.clientSecret)).toBe(true);
    await expect(keys.revokePreviousSecret({ keyId })).rejects.toMatchObject({
      code: 'previous_secret_gone',
    });
  });

  it('an expiry is set and taken away again, and refused in the past', async () => {
    const { keys } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const { keyId } = first!;
    const expiresAt = Date.now() + 3_600_000;
    const set = await called('keys', 'setKeyExpiry', keys.setKeyExpiry({ keyId, expiresAt }));
    expect(set.expiresAt).toBe(expiresAt);
    expect((await keys.setKeyExpiry({ keyId, expiresAt: null })).expiresAt).toBeNull();
    await expect(keys.setKeyExpiry({ keyId, expiresAt: 1 })).rejects.toMatchObject({ code: 'expiry_past' });
  });

  it('the signing key is rotated', async () => {
    const rotating = tried.handlers.connections.rotateSigningKey({});
    const { kid } = await called('connections', 'rotateSigningKey', rotating);
    expect(kid).not.toBe('');
    expect(await tried.service.audited('rotate-signing-key')).toBe(1);
  });

  it('a deleted key is gone, and a second time not found', async () => {
    const { keys } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    await called('keys', 'deleteKey', keys.deleteKey({ keyId: first!.keyId }));
    await expect(keys.deleteKey({ keyId: first!.keyId })).rejects.toMatchObject({ code: 'key_not_found' });
  });

  it('a planned bulk action runs, and disconnecting is refused until it has ended', async () => {
    const { keys, jobs, connections } = tried.handlers;
    const { total } = await called('keys', 'listKeys', keys.listKeys({}));
    const selection = { kind: 'query' as const, filter: {}, except: [] };
    const plan = await called('keys', 'planKeys', keys.planKeys({ action: 'regenerate', selection }));
    expect(plan.count).toBe(total);
    const job = await called('keys', 'bulkRegenerateKeys', keys.bulkRegenerateKeys({ planId: plan.planId }));
    await expect(connections.disconnect({})).rejects.toMatchObject({ code: 'job_running' });
    await vi.waitFor(async () => {
      expect((await jobs.getJob({ jobId: job.jobId })).state).toBe('completed');
    }, 10_000);
    await called('jobs', 'getJob', jobs.getJob({ jobId: job.jobId }));
    expect((await called('jobs', 'listJobs', jobs.listJobs({}))).items).toHaveLength(1);
    const results = jobs.listJobResults({ jobId: job.jobId, offset: 0, limit: 3 });
    expect((await called('jobs', 'listJobResults', results)).total).toBe(total);
    await called('jobs', 'cancelJob', jobs.cancelJob({ jobId: job.jobId }));
    await expect(jobs.retryJob({ jobId: job.jobId })).rejects.toMatchObject({ code: 'job_nothing_to_retry' });
  });

  it('a bulk action regenerates with the grace of its plan', async () => {
    const { keys, jobs } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const selection = { kind: 'ids' as const, keyIds: [first!.keyId] };
    const plan = await keys.planKeys({ action: 'regenerate', selection, graceSeconds: 86_400 });
    expect(plan.graceSeconds).toBe(86_400);
    const { jobId } = await keys.bulkRegenerateKeys({ planId: plan.planId });
    await vi.waitFor(async () => {
      expect((await jobs.getJob({ jobId })).state).toBe('completed');
    }, 10_000);
    const found = (await keys.listKeys({ search: first!.clientId })).items[0];
    expect(found?.previousSecretUntil).toBeGreaterThan(Date.now() + 80_000_000);
  });

  it('a planned bulk delete runs too', async () => {
    const { keys, jobs } = tried.handlers;
    const [first] = (await keys.listKeys({})).items;
    const selection = { kind: 'ids' as const, keyIds: [first!.keyId] };
    const { planId } = await keys.planKeys({ action: 'delete', selection });
    const { jobId } = await called('keys', 'bulkDeleteKeys', keys.bulkDeleteKeys({ planId }));
    await vi.waitFor(async () => {
      expect((await jobs.getJob({ jobId })).succeeded).toBe(1);
    }, 10_000);
    expect(await tried.service.keyIds()).not.toContain(first!.keyId);
  });

  it('the directory is read, and the audit log tells of all that and is intact', async () => {
    const { users, auditLog } = tried.handlers;
    await called('users', 'syncUsers', users.syncUsers({}));
    const { items } = await called('auditLog', 'listAudit', auditLog.listAudit({ limit: 500 }));
    const actions = new Set(items.map(({ action }) => action));
    for (const action of [
      'create-key',
      'regenerate-key',
      'delete-key',
      'bulk-regenerate-keys',
      'bulk-delete-keys',
    ]) {
      expect(actions).toContain(action);
    }
    expect(await called('auditLog', 'verifyAudit', auditLog.verifyAudit({}))).toMatchObject({ intact: true });
  });

  it('the overview counts the keys that are there, and is printed and saved', async () => {
    const { keys, overview } = tried.handlers;
    const { total } = await keys.listKeys({ limit: 1 });
    expect(await called('overview', 'getOverview', overview.getOverview({}))).toMatchObject({ total });
    await called('overview', 'saveOverviewPdf', overview.saveOverviewPdf({}));
    await called('overview', 'printOverview', overview.printOverview({}));
  });

  it('a client id is copied and stays', async () => {
    const clientId = 'A'.repeat(32);
    await called('keys', 'copyClientId', tried.handlers.keys.copyClientId({ clientId }));
    expect(tried.desktop.clipboard).toBe(clientId);
  });

  it('and in all these answers there was no secret and no credential', () => {
    const shown = JSON.stringify(noted);
    expect(shown.length).toBeGreaterThan(2_000);
    expect(shown).not.toMatch(secretPattern);
    expect(shown).not.toContain(sampleLogins.admin.apiToken);
  });

  it('disconnecting leaves uncollected secrets where they are', async () => {
    const { connections, secrets } = tried.handlers;
    // When they leave is told to the millisecond, of a time that goes on.
    const held = async () =>
      (await secrets.listSecretTickets({})).items.map((one) => ({ ...one, leavesAt: 0 }));
    const before = await held();
    expect(before.length).toBeGreaterThan(0);
    expect(await called('connections', 'disconnect', connections.disconnect({}))).toMatchObject({
      state: 'disconnected',
    });
    expect(await held()).toEqual(before);
  });
});
