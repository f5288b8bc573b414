import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, IssuedKey } from '../../../../service/api/models/api-key.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
});
beforeEach(async () => {
  service.control.failWith = null;
  await service.seed(3);
});
afterAll(() => service.stop());

const create = async () => {
  const userId = service.directory[0]!.accountId;
  return (await service.ask('POST', '/api/v1/keys', session, { userId })).body as IssuedKey;
};
const regenerate = (keyId: string, headers = session) =>
  service.ask('POST', `/api/v1/keys/${keyId}/regenerate`, headers);
const isValid = async ({ clientId, clientSecret }: IssuedKey) => {
  const pair = { clientId, clientSecret };
  return (await service.ask('POST', '/api/v1/keys/check-secret', session, pair)).body['valid'];
};

describe('regenerating a client secret', () => {
  it('200: gives a new secret for the same client id', async () => {
    const old = await create();
    service.time.now += 60_000;
    const { status, body } = await regenerate(old.key.keyId);
    service.time.now -= 60_000;
    expect(status).toBe(200);
    const fresh = body as IssuedKey;
    expect(fresh.clientId).toBe(old.clientId);
    expect(fresh.clientSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(fresh.key).toEqual({ ...old.key, secretCreatedAt: old.key.secretCreatedAt + 60_000, version: 2 });
  });

  it('the new secret opens the key and the old one no longer does', async () => {
    const old = await create();
    const fresh = (await regenerate(old.key.keyId)).body as IssuedKey;
    expect(fresh.clientSecret).not.toBe(old.clientSecret);
    expect([await isValid(old), await isValid(fresh)]).toEqual([false, true]);
  });

  it('changes no other key', async () => {
    const keys = async () =>
      ((await service.ask('GET', '/api/v1/keys', session)).body['items'] as ApiKey[]).filter(
        ({ userId }) => userId !== service.directory[0]!.accountId,
      );
    const { key } = await create();
    const before = await keys();
    await regenerate(key.keyId);
    expect(await keys()).toEqual(before);
  });

  it('of two admins who regenerate at once, one secret is valid: the one that was made last', async () => {
    const { key } = await create();
    const other = await service.signInAs('Second Admin');
    const answers = await Promise.all([regenerate(key.keyId), regenerate(key.keyId, other)]);
    const issued = answers.map(({ body }) => body as IssuedKey);
    expect(issued.map((one) => one.key.version).toSorted()).toEqual([2, 3]);
    for (const one of issued) expect(await isValid(one)).toBe(one.key.version === 3);
  });

  it('is in the audit log, without the secret', async () => {
    const { key } = await create();
    const { clientSecret } = (await regenerate(key.keyId)).body as IssuedKey;
    const rows = await service.db.selectFrom('audit_log').selectAll().execute();
    expect(rows.at(-1)).toMatchObject({
      action: 'regenerate-key',
      key_id: key.keyId,
      user_name: key.userName,
    });
    expect(JSON.stringify([rows, service.logged])).not.toContain(clientSecret);
  });

  it('works for the key of a deactivated user, and needs no Jira', async () => {
    const { key } = await create();
    await service.db.updateTable('api_keys').set({ user_active: 0 }).execute();
    service.control.failWith = 'hang-up';
    const { status, body } = await regenerate(key.keyId);
    expect([status, (body as IssuedKey).key.userActive]).toEqual([200, false]);
  });

  it('404 key_not_found: a key that is gone', async () => {
    const { key } = await create();
    await service.ask('DELETE', `/api/v1/keys/${key.keyId}`, session);
    const { status, body } = await regenerate(key.keyId);
    expect([status, body['code']]).toEqual([404, 'key_not_found']);
  });

  it.each(['%20', 'a_b', 'x'.repeat(65)])('400 bad_input: %j', async (keyId) => {
    const { status, body } = await regenerate(keyId);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });
});
