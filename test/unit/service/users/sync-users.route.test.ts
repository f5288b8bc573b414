import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentRevision } from '../../../../service/database/revision.ts';
import type { SampleUser } from '../../../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../../service/sample-jira/seed-sample-keys.ts';
import { storeUsers } from '../../../../service/users/sync-users.query.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeEach(async () => {
  // More than two pages of Jira's 1,000.
  service = await serviceOnSampleJira({ users: 2100 });
  await seedSampleKeys(service.db, sampleKeys(service.directory, 200, service.time.now));
  session = await service.signIn();
});
afterEach(() => service.stop());

const sync = async () => {
  const { status, body } = await service.ask('POST', '/api/v1/users/sync', session);
  return { status, body: body as { code?: string; users?: number; changedKeys?: number } };
};
const keyOf = (user: SampleUser) =>
  service.db
    .selectFrom('api_keys')
    .selectAll()
    .where('user_id', '=', user.accountId)
    .executeTakeFirstOrThrow();
const known = () => service.db.selectFrom('jira_users').selectAll().execute();
const allKeys = () => service.db.selectFrom('api_keys').selectAll().orderBy('key_id').execute();
const lastEntry = async () => (await service.auditTrail()).at(-1);
/** The n-th owner of a key who is active. */
const owner = (n = 0) =>
  [...sampleKeys(service.directory, 200, service.time.now)].filter((key) => key.owner.active)[n]!.owner;
/** Jira forgets a user. */
const remove = (user: SampleUser) => service.directory.splice(service.directory.indexOf(user), 1);

describe('reading the Jira directory', () => {
  it('200: knows every person afterwards, deactivated ones too, and says how many', async () => {
    const people = service.directory.filter((user) => user.accountType === 'atlassian');
    const deactivated = people.filter((user) => !user.active).length;
    expect(await sync()).toEqual({
      status: 200,
      body: { users: 2100, deactivated, changedKeys: 0, syncedAt: service.time.now },
    });
    const rows = await known();
    expect(new Set(rows.map((row) => row.user_id))).toEqual(new Set(people.map((user) => user.accountId)));
    expect(rows.filter((row) => row.active === 0)).toHaveLength(deactivated);
  });

  it('updates the keys of owners who were renamed, moved or deactivated, and no other key', async () => {
    const before = await allKeys();
    Object.assign(owner(0), { displayName: 'Žofia Ångström', emailAddress: 'zofia@sample.keydesk.test' });
    const hidden = Object.assign(owner(1), { emailAddress: null });
    const gone = owner(2);
    gone.active = false;
    const changed = [owner(0), hidden, gone].map((user) => user.accountId);
    expect((await sync()).body.changedKeys).toBe(3);

    const renamed = await keyOf(owner(0));
    expect(renamed).toMatchObject({
      user_name: 'Žofia Ångström',
      user_email: 'zofia@sample.keydesk.test',
      sort_name: 'zofia angstrom',
      sort_email: 'zofia@sample.keydesk.test',
    });
    expect(renamed.search_text).toContain('zofia angstrom');
    expect(renamed.search_text).toContain(renamed.client_id.toLowerCase());
    expect(await keyOf(hidden)).toMatchObject({ user_email: null, sort_email: '' });
    expect(await keyOf(gone)).toMatchObject({ user_active: 0 });
    const untouched = (rows: typeof before) => rows.filter((row) => !changed.includes(row.user_id));
    expect(untouched(await allKeys())).toEqual(untouched(before));
  });

  it('lets a renamed owner be found by the new name and not by the old one', async () => {
    const user = owner(0);
    const oldName = user.displayName;
    await sync();
    Object.assign(user, { displayName: 'Quirina Xanthopoulou', emailAddress: 'quirina@sample.keydesk.test' });
    await sync();
    const found = async (search: string) => {
      const query = new URLSearchParams({ search }).toString();
      const { body } = await service.ask('GET', `/api/v1/keys?${query}`, session);
      return (body['items'] as { userId: string }[]).map((key) => key.userId);
    };
    expect(await found('quirina xanth')).toEqual([user.accountId]);
    expect(await found(oldName)).not.toContain(user.accountId);
  });

  it('takes an owner whom Jira no longer has for deactivated, and for active when they are back', async () => {
    await sync();
    const user = owner(0);
    const row = async () => (await known()).find((one) => one.user_id === user.accountId);
    remove(user);
    service.time.now += 1000;
    expect((await sync()).body.changedKeys).toBe(1);
    expect((await keyOf(user)).user_active).toBe(0);
    expect(await row()).toMatchObject({ active: 0 });
    service.directory.push(user);
    service.time.now += 1000;
    expect((await sync()).body.changedKeys).toBe(1);
    expect((await keyOf(user)).user_active).toBe(1);
    expect(await row()).toMatchObject({ active: 1 });
  });

  it('changes nothing the second time, and marks the keys as changed only when they are', async () => {
    owner(0).displayName = 'New Name';
    const start = await currentRevision(service.db);
    await sync();
    const afterFirst = await currentRevision(service.db);
    expect(afterFirst).toBeGreaterThan(start);
    service.time.now += 1000;
    expect((await sync()).body.changedKeys).toBe(0);
    expect(await currentRevision(service.db)).toBe(afterFirst);
  });

  it('leaves secrets, versions and times of keys as they are', async () => {
    const user = owner(0);
    const { version, secret_hash, secret_created_at, created_at, key_id } = await keyOf(user);
    user.displayName = 'New Name';
    await sync();
    expect(await keyOf(user)).toMatchObject({
      version,
      secret_hash,
      secret_created_at,
      created_at,
      key_id,
    });
  });

  it('is one entry in the audit log', async () => {
    owner(0).active = false;
    const before = (await service.auditTrail()).length;
    await sync();
    expect(await service.auditTrail()).toHaveLength(before + 1);
    expect(await lastEntry()).toEqual({
      action: 'sync-users',
      actor_name: 'Ada Admin',
      detail: expect.stringMatching(/^2100 users, \d+ deactivated, 1 API keys updated$/) as string,
    });
  });

  it('does not take everyone for deactivated when Jira shows the admin nobody', async () => {
    service.directory.splice(2);
    const everyoneElse = service.directory.splice(0);
    const login = everyoneElse[0]!;
    // Jira knows who asks, but lists no one.
    login.accountType = 'app';
    service.directory.push(login);
    expect(await sync()).toMatchObject({ status: 200, body: { users: 0, changedKeys: 0 } });
    expect((await allKeys()).some((row) => row.user_active === 1)).toBe(true);
  });

  it('leaves the owner of a key alone that was made while the directory was read', async () => {
    const user = owner(0);
    remove(user);
    await service.db
      .updateTable('api_keys')
      .set({ created_at: service.time.now + 5 })
      .where('user_id', '=', user.accountId)
      .execute();
    await sync();
    expect((await keyOf(user)).user_active).toBe(1);
  });

  it('is right when two admins do it at once', async () => {
    await sync();
    const newer = service.time.now + 500;
    const { accountId, displayName, emailAddress } = owner(0);
    const account = { userId: accountId, displayName, email: emailAddress, active: true, login: '' };
    // The newer run has read this user; the older one, still running, reads them again.
    for (const syncedAt of [newer, newer - 100]) {
      await service.db.transaction().execute((trx) => storeUsers(trx, [account], syncedAt));
    }
    const row = (await known()).find((one) => one.user_id === accountId);
    expect(row?.synced_at).toBe(newer);
    const both = await Promise.all([sync(), sync()]);
    expect(both.map(({ body }) => body.changedKeys)).toEqual([0, 0]);
    expect((await allKeys()).filter((key) => key.user_active === 1).length).toBeGreaterThan(100);
  });

  it.each([
    [401, 401, 'jira_credentials_refused'],
    [429, 503, 'jira_rate_limited'],
    [500, 502, 'jira_bad_answer'],
    ['hang-up', 502, 'jira_unreachable'],
  ] as const)(
    'Jira answers %s in the middle: %i %s, what was read stays, nobody unseen is deactivated',
    async (failWith, status, code) => {
      await sync();
      service.time.now += 1000;
      const first = owner(0);
      const last = owner(150);
      first.displayName = 'Renamed On Page One';
      last.displayName = 'Renamed On Page Two';
      service.control.failWith = failWith;
      service.control.failAfter = 1;
      const before = await allKeys();
      const answer = await sync();
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect((await keyOf(first)).user_name).toBe('Renamed On Page One');
      expect((await keyOf(last)).user_name).not.toBe('Renamed On Page Two');
      const states = (rows: typeof before) => rows.map((row) => [row.key_id, row.user_active]);
      expect(states(await allKeys())).toEqual(states(before));
      expect((await known()).filter((row) => row.active === 1).length).toBeGreaterThan(1900);
      expect((await lastEntry())?.detail).toMatch(
        new RegExp(`^1000 users, .*1 API keys updated; stopped by ${code}$`),
      );
    },
  );

  it('401 session_missing: without a session', async () => {
    const { status, body } = await service.ask('POST', '/api/v1/users/sync');
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });

  it('answers other requests in between', async () => {
    const running = sync().then(() => 'sync');
    const lists = [];
    for (let i = 0; i < 3; i += 1) lists.push(await service.ask('GET', '/health/ready'));
    const listed = service.ask('GET', '/api/v1/keys?limit=1', session).then(() => 'list');
    expect(await Promise.race([running, listed])).toBe('list');
    await running;
    expect(lists.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
