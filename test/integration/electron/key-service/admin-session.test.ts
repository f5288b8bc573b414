import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKey } from '../../../../service/api/create-key.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { clientOnService, session, type ClientOnService } from '../../../support/client-on-service.ts';
import { problem } from '../../../support/meddling-proxy.ts';
import { adminAuthorization, memberAuthorization } from '../../../support/service-on-sample-jira.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ClientOnService;
beforeEach(async () => {
  tried = await clientOnService();
});
afterEach(async () => {
  vi.useRealTimers();
  await tried.stop();
});

/** A client whose computer has a clock that can be set. */
const clientWithClock = () => {
  vi.useFakeTimers({ toFake: ['Date'], now: tried.service.time.now });
  return tried.clientAs(adminAuthorization);
};
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

describe('signing in', () => {
  it('tells who the admin is and which Jira it is', async () => {
    expect(await tried.client.signIn()).toMatchObject({
      user: { displayName: 'Ada Admin' },
      jira: { baseUrl: tried.service.sample.url, deployment: 'cloud' },
    });
  });

  it('is refused for who is no administrator, with the code of the service', async () => {
    const other = tried.clientAs(memberAuthorization);
    await expect(other.signIn()).rejects.toMatchObject({ code: 'not_an_admin' });
    await other.close();
  });

  it('happens once for many calls at the same time', async () => {
    const calls = Array.from({ length: 12 }, () => tried.client.call(listKeys));
    for (const { total } of await Promise.all(calls)) expect(total).toBe(10);
    expect(tried.signIns()).toBe(1);
  });

  it('is not needed again for the next call', async () => {
    await tried.client.call(listKeys);
    await tried.client.call(listKeys);
    expect(tried.signIns()).toBe(1);
  });

  it('whose answer is lost changed nothing, and is not told as a change that may have been done', async () => {
    tried.meddleWith(session, 'drop-answer');
    const body = { userId: tried.service.directory[5]!.accountId };
    await expect(tried.client.call(createKey, { body })).rejects.toMatchObject({
      code: 'service_unreachable',
    });
    expect(await tried.service.keyIds()).toHaveLength(10);
  });

  it('that failed is tried again at the next call', async () => {
    tried.meddleWith(session, problem('jira_timeout', 504));
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'jira_timeout' });
    expect((await tried.client.call(listKeys)).total).toBe(10);
  });
});

describe('a session that ends', () => {
  it('by its time is renewed before it ends, once for many calls', async () => {
    const client = clientWithClock();
    await client.call(listKeys);
    pass(14.6);
    tried.service.time.now += 14.6 * 60_000;
    await Promise.all(Array.from({ length: 10 }, () => client.call(listKeys)));
    expect(tried.signIns()).toBe(2);
  });

  it('is not renewed while it has time left', async () => {
    const client = clientWithClock();
    await client.call(listKeys);
    pass(14.4);
    await client.call(listKeys);
    expect(tried.signIns()).toBe(1);
  });

  it('a clock that is an hour ahead does not cause a sign-in with each call', async () => {
    const client = clientWithClock();
    pass(60);
    for (let i = 0; i < 5; i += 1) await client.call(listKeys);
    expect(tried.signIns()).toBe(1);
    pass(2);
    await client.call(listKeys);
    expect(tried.signIns()).toBe(2);
  });

  it('unforeseen is noticed, and the call is done with a new one', async () => {
    await tried.client.call(listKeys);
    tried.service.time.now += 16 * 60_000;
    expect((await tried.client.call(listKeys)).total).toBe(10);
    expect(tried.signIns()).toBe(2);
  });

  it.each(['session_invalid', 'session_expired', 'session_missing'])(
    'with %s: also a change is done again, since nothing was done',
    async (code) => {
      const userId = await tried.freeUser();
      tried.meddleWith('/api/v1/keys', problem(code, 401));
      const { key } = await tried.client.call(createKey, { body: { userId } });
      expect(key.userId).toBe(userId);
    },
  );

  it('for many calls at the same time is renewed once', async () => {
    await tried.client.call(listKeys);
    tried.service.time.now += 16 * 60_000;
    const calls = Array.from({ length: 10 }, () => tried.client.call(listKeys));
    for (const { total } of await Promise.all(calls)) expect(total).toBe(10);
    expect(tried.signIns()).toBe(2);
  });

  it('again and again is told, not tried for ever', async () => {
    tried.proxy.control.meddle = ({ path }) =>
      path.startsWith('/api/v1/keys') ? problem('session_invalid', 401) : 'pass';
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'session_invalid' });
    expect(tried.proxy.count('GET', '/api/v1/keys')).toBe(2);
  });
});
