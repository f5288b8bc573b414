import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKey } from '../../../../service/api/create-key.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { clientOnService, type ClientOnService } from '../../../support/client-on-service.ts';
import { problem } from '../../../support/meddling-proxy.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ClientOnService;
beforeEach(async () => {
  tried = await clientOnService();
});
afterEach(async () => {
  await tried.stop();
});

describe('a connection that breaks', () => {
  it('what only reads is tried once more', async () => {
    tried.meddleWith('/api/v1/keys', 'drop-answer');
    expect((await tried.client.call(listKeys)).total).toBe(10);
    expect(tried.proxy.count('GET', '/api/v1/keys')).toBe(2);
  });

  it('and no third time', async () => {
    tried.meddleWith('/api/v1/keys', 'drop-answer', 'drop-answer');
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'service_unreachable' });
  });

  it('a change is never done twice: its outcome is unknown', async () => {
    const userId = await tried.freeUser();
    tried.meddleWith('/api/v1/keys', 'drop-answer');
    await expect(tried.client.call(createKey, { body: { userId } })).rejects.toMatchObject({
      code: 'outcome_unknown',
    });
    expect(tried.proxy.count('POST', '/api/v1/keys')).toBe(1);
    expect(await tried.service.keyIds()).toHaveLength(11);
  });

  it('nobody listens: nothing was changed, and that is said', async () => {
    const userId = await tried.freeUser();
    await tried.proxy.goAway();
    await tried.client.call(listKeys).catch(() => undefined);
    await expect(tried.client.call(createKey, { body: { userId } })).rejects.toMatchObject({
      code: 'service_unreachable',
    });
  });

  it.each([502, 504])('a proxy that answers %i to a change: the service may have done it', async (status) => {
    const userId = await tried.freeUser();
    tried.meddleWith('/api/v1/keys', { status, body: '<html>Bad gateway</html>' });
    await expect(tried.client.call(createKey, { body: { userId } })).rejects.toMatchObject({
      code: 'outcome_unknown',
    });
  });

  it('a proxy that answers 503 passed nothing on', async () => {
    const userId = await tried.freeUser();
    tried.meddleWith('/api/v1/keys', { status: 503 });
    await expect(tried.client.call(createKey, { body: { userId } })).rejects.toMatchObject({
      code: 'service_unreachable',
    });
  });

  it.each([502, 503, 504])('a proxy that answers %i to a question: it is asked once more', async (status) => {
    tried.meddleWith('/api/v1/keys', { status });
    expect((await tried.client.call(listKeys)).total).toBe(10);
  });
});

describe('whether the service is there', () => {
  it('is told when it goes and when it is back', async () => {
    await tried.client.call(listKeys);
    await tried.proxy.goAway();
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'service_unreachable' });
    expect(tried.reachable).toEqual([false]);
    const back = tried.client.untilUp();
    await tried.proxy.comeBack();
    await back;
    expect(tried.reachable).toEqual([false, true]);
    expect((await tried.client.call(listKeys)).total).toBe(10);
  });

  it('is told once, however many calls fail', async () => {
    await tried.client.call(listKeys);
    await tried.proxy.goAway();
    await Promise.allSettled(Array.from({ length: 5 }, () => tried.client.call(listKeys)));
    expect(tried.reachable).toEqual([false]);
  });

  it('nobody waits while it was not found down', async () => {
    await expect(tried.client.untilUp()).resolves.toBeUndefined();
  });

  it('waiting ends when the connection is ended', async () => {
    await tried.client.call(listKeys);
    await tried.proxy.goAway();
    tried.client.markDown();
    const back = tried.client.untilUp();
    await tried.client.close();
    await back;
    expect(tried.reachable).toEqual([false]);
  });

  it('a refusal is no absence', async () => {
    tried.meddleWith('/api/v1/keys', problem('bad_cursor', 400));
    await tried.client.call(listKeys).catch(() => undefined);
    expect(tried.reachable).toEqual([]);
  });
});
