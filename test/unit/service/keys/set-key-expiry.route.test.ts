import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { keyHolders, partsOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const latestTime = 8_640_000_000_000_000;
let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
});
afterAll(() => service.stop());

const set = (keyId: string, body: unknown) =>
  service.ask('POST', `/api/v1/keys/${keyId}/expiry`, session, body);
const at = async <T>(ms: number, act: () => Promise<T>): Promise<T> => {
  service.time.now += ms;
  try {
    return await act();
  } finally {
    service.time.now -= ms;
  }
};
const listed = async (keyId: string) => {
  const { body } = await service.ask('GET', '/api/v1/keys?limit=500', session);
  return (body['items'] as ApiKey[]).find((key) => key.keyId === keyId);
};

describe('setting when an API key expires', () => {
  it('200: answers the key, as the list shows it from then on', async () => {
    const { key } = await holders.create();
    const expiresAt = service.time.now + 60_000;
    const { status, body } = await set(key.keyId, { expiresAt });
    expect([status, body]).toEqual([200, { ...key, expiresAt }]);
    expect(await listed(key.keyId)).toEqual(body);
  });

  it('the key and its tokens end at that moment, and not before', async () => {
    const issued = await holders.create();
    const tokens = [await holders.xrayToken(issued), await holders.accessToken(issued)];
    await set(issued.key.keyId, { expiresAt: service.time.now + 60_000 });
    const works = async () => [
      await holders.opens(issued),
      ...(await Promise.all(tokens.map((token) => holders.isActive(token)))),
    ];
    expect(await at(59_999, works)).toEqual([true, true, true]);
    expect(await at(60_000, works)).toEqual([false, false, false]);
  });

  it('200: null takes it away, and what was ended works again', async () => {
    const issued = await holders.create({ expiresAt: service.time.now + 60_000 });
    const { status, body } = await set(issued.key.keyId, { expiresAt: null });
    expect([status, body['expiresAt']]).toEqual([200, null]);
    expect(await at(60_000, () => holders.opens(issued))).toBe(true);
  });

  it('a token got before never outlives the expiry that was set when it was got', async () => {
    const issued = await holders.create({ expiresAt: service.time.now + 60_000 });
    const { claims } = partsOf(await holders.accessToken(issued));
    expect(claims['exp']).toBe((service.time.now + 60_000) / 1000);
  });

  it('an expired key is kept: it can be given a later expiry, or be regenerated', async () => {
    const issued = await holders.create({ expiresAt: service.time.now + 1000 });
    await at(60_000, async () => {
      expect(await listed(issued.key.keyId)).toMatchObject({ expiresAt: service.time.now - 59_000 });
      const fresh = await holders.regenerate(issued.key.keyId);
      expect(await holders.opens(fresh)).toBe(false);
      expect((await set(issued.key.keyId, { expiresAt: service.time.now + 1000 })).status).toBe(200);
      expect(await holders.opens(fresh)).toBe(true);
    });
  });

  it('200: the last moment that a date can hold', async () => {
    const { key } = await holders.create();
    expect((await set(key.keyId, { expiresAt: latestTime })).status).toBe(200);
    expect(await listed(key.keyId)).toMatchObject({ expiresAt: latestTime });
  });

  it('is in the audit log, in words', async () => {
    const { key } = await holders.create();
    await set(key.keyId, { expiresAt: Date.UTC(2027, 0, 31) });
    const entry = { action: 'set-key-expiry', actor_name: 'Ada Admin' };
    expect((await service.auditTrail()).at(-1)).toEqual({
      ...entry,
      detail: 'expires 2027-01-31T00:00:00.000Z',
    });
    await set(key.keyId, { expiresAt: null });
    expect((await service.auditTrail()).at(-1)).toEqual({ ...entry, detail: 'never expires' });
  });

  it.each([
    ['now', 0],
    ['a moment ago', -1],
    ['1970', -Date.UTC(2026, 10, 24, 9)],
  ])('422 expiry_past: %s, and nothing changes', async (_what, ms) => {
    const { key } = await holders.create();
    const { status, body } = await set(key.keyId, { expiresAt: service.time.now + ms });
    expect([status, body['code']]).toEqual([422, 'expiry_past']);
    expect(await listed(key.keyId)).toEqual(key);
  });

  it('404 key_not_found: a key that is gone', async () => {
    const { status, body } = await set('no-such-key', { expiresAt: null });
    expect([status, body['code']]).toEqual([404, 'key_not_found']);
  });

  it.each([
    [{}],
    [{ expiresAt: -1 }],
    [{ expiresAt: 1.5 }],
    [{ expiresAt: '2027-01-01' }],
    [{ expiresAt: latestTime + 1 }],
    [{ expiresAt: 1e300 }],
    [{ expiresAt: true }],
    [{ expiresAt: null, more: 1 }],
  ])('400 bad_input: %j', async (body) => {
    const { key } = await holders.create();
    const answer = await set(key.keyId, body);
    expect([answer.status, answer.body['code']]).toEqual([400, 'bad_input']);
  });
});
