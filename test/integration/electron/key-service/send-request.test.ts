import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKey } from '../../../../service/api/create-key.ts';
import { deleteKey } from '../../../../service/api/delete-key.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { planKeys } from '../../../../service/api/plan-keys.ts';
import { syncUsers } from '../../../../service/api/sync-users.ts';
import { clientOnService, session, type ClientOnService } from '../../../support/client-on-service.ts';
import { meddlingProxy, problem, type Meddling } from '../../../support/meddling-proxy.ts';
import { adminAuthorization } from '../../../support/service-on-sample-jira.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ClientOnService;
beforeEach(async () => {
  tried = await clientOnService();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await tried.stop();
});

describe('what the service answers', () => {
  it.each<[string, Meddling]>([
    ['another shape', { status: 200, body: '{"items":[{"keyId":1}],"nextCursor":null,"total":1}' }],
    ['no JSON', { status: 200, body: 'hello' }],
    ['nothing', { status: 200 }],
    ['another status', { status: 299, body: '{}' }],
    ['an error without a code', { status: 500, body: '{"error":"boom"}' }],
    ['a code that nobody knows', problem('made_up', 500)],
  ])('%s is service_bad_answer', async (_what, meddling) => {
    tried.meddleWith('/api/v1/keys', meddling);
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'service_bad_answer' });
  });

  it('its problems keep code, reference and details', async () => {
    tried.meddleWith('/api/v1/keys', problem('jira_rate_limited', 503, { retryAfter: 7 }));
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({
      code: 'jira_rate_limited',
      reference: 'ref-of-service',
      details: { retryAfter: 7 },
    });
  });

  it('key_exists says which key it is', async () => {
    const userId = await tried.freeUser();
    const { key } = await tried.client.call(createKey, { body: { userId } });
    await expect(tried.client.call(createKey, { body: { userId } })).rejects.toMatchObject({
      code: 'key_exists',
      details: { keyId: key.keyId },
    });
  });

  it('bad_input says which field', async () => {
    const filter = { search: 'x'.repeat(201) };
    const body = { action: 'delete' as const, selection: { kind: 'query' as const, filter, except: [] } };
    const failure = await tried.client.call(planKeys, { body }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'bad_input', details: { fields: expect.any(Array) as unknown } });
  });

  it('a deletion answers nothing, and that is well', async () => {
    const [keyId] = await tried.service.keyIds();
    await expect(tried.client.call(deleteKey, { params: { keyId: keyId! } })).resolves.toBeUndefined();
    expect(await tried.service.keyIds()).not.toContain(keyId);
  });

  it('a call that sends no body is understood', async () => {
    expect(await tried.client.call(syncUsers)).toMatchObject({ users: 60 });
  });

  it('searches with any sign reach the service as they were typed', async () => {
    const search = 'Zoë & "Co" +%20/?#';
    await tried.client.call(listKeys, { query: { search, neverUsed: true, limit: 5 } });
    const { searchParams } = new URL(tried.proxy.seen.at(-1)!.path, tried.proxy.url);
    expect(Object.fromEntries(searchParams)).toEqual({ search, neverUsed: 'true', limit: '5' });
  });

  it('a redirect is not followed: the session would go to whoever it names', async () => {
    const other = await meddlingProxy(tried.service.url);
    tried.meddleWith('/api/v1/keys', { status: 307, headers: { location: `${other.url}/api/v1/keys` } });
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'service_bad_answer' });
    expect(other.seen).toEqual([]);
    await other.close();
  });

  it('a redirect of the sign-in does not take the Jira credentials along', async () => {
    const other = await meddlingProxy(tried.service.url);
    tried.meddleWith(session, { status: 308, headers: { location: `${other.url}${session}` } });
    await expect(tried.client.signIn()).rejects.toMatchObject({ code: 'service_bad_answer' });
    expect(other.seen).toEqual([]);
    await other.close();
  });
});

describe('what is sent', () => {
  it('Jira credentials go with the sign-in only, the session with everything else, nothing in an address', async () => {
    await tried.client.call(listKeys);
    await tried.client.close();
    for (const { path, headers, method } of tried.proxy.seen) {
      const isSignIn = method === 'POST' && path === session;
      expect(headers.authorization === adminAuthorization).toBe(isSignIn);
      expect(path).not.toContain('Basic');
      expect(path).not.toContain(headers.authorization?.split(' ')[1] ?? 'nothing');
    }
  });

  it('no proxy of the system is used for this computer', async () => {
    const trap = await meddlingProxy(tried.service.url);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, trap.url);
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
    expect((await tried.client.call(listKeys)).total).toBe(10);
    expect(trap.seen).toEqual([]);
    await trap.close();
  });

  it('closing ends the session at the service', async () => {
    await tried.client.call(listKeys);
    await tried.client.close();
    expect(tried.proxy.count('DELETE', session)).toBe(1);
    expect(await tried.service.audited('end-session')).toBe(1);
  });

  it('closing does not wait for a service that hangs', async () => {
    await tried.client.call(listKeys);
    tried.proxy.control.meddle = () => new Promise(() => undefined);
    const began = performance.now();
    await tried.client.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('closing before anything was signed in sends nothing', async () => {
    await tried.client.close();
    expect(tried.proxy.seen).toEqual([]);
  });
});
