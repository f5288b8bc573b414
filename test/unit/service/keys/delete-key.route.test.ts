import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
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
const remove = (keyId: string, headers = session) => service.ask('DELETE', `/api/v1/keys/${keyId}`, headers);
const total = async () => (await service.ask('GET', '/api/v1/keys', session)).body['total'];

describe('deleting an API key', () => {
  it('204: takes this key and no other', async () => {
    const { key } = await create();
    expect(await total()).toBe(4);
    expect(await remove(key.keyId)).toMatchObject({ status: 204, text: '' });
    const { body } = await service.ask('GET', '/api/v1/keys', session);
    expect(body['total']).toBe(3);
    expect(JSON.stringify(body)).not.toContain(key.keyId);
  });

  it('ends the secret at once', async () => {
    const { key, clientId, clientSecret } = await create();
    await remove(key.keyId);
    const pair = { clientId, clientSecret };
    const { body } = await service.ask('POST', '/api/v1/keys/check-secret', session, pair);
    expect(body).toEqual({ valid: false, keyId: null });
  });

  it('says in the audit log who deleted whose key', async () => {
    const { key } = await create();
    await remove(key.keyId, await service.signInAs('Second Admin'));
    const entry = await service.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'delete-key')
      .executeTakeFirst();
    expect(entry).toMatchObject({
      actor_name: 'Second Admin',
      key_id: key.keyId,
      client_id: key.clientId,
      user_name: key.userName,
    });
  });

  it('needs no Jira', async () => {
    const { key } = await create();
    service.control.failWith = 'hang-up';
    expect((await remove(key.keyId)).status).toBe(204);
  });

  it('404 key_not_found: a key that is deleted already, which changes nothing', async () => {
    const { key } = await create();
    await remove(key.keyId);
    const before = await service.auditTrail();
    const { status, body } = await remove(key.keyId);
    expect([status, body['code']]).toEqual([404, 'key_not_found']);
    expect(await service.auditTrail()).toEqual(before);
  });

  it('404 key_not_found: a client id is no key id', async () => {
    const { clientId } = await create();
    const { status, body } = await remove(clientId);
    expect([status, body['code']]).toEqual([404, 'key_not_found']);
  });

  it('one of two admins who delete at once is told that it is gone', async () => {
    const { key } = await create();
    const other = await service.signInAs('Second Admin');
    const answers = await Promise.all([remove(key.keyId), remove(key.keyId, other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
  });

  it.each(['%20', "a'b", 'a_b', '%25', 'a.b', 'x'.repeat(65)])('400 bad_input: %j', async (keyId) => {
    const { status, body } = await remove(keyId);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(await total()).toBe(3);
  });
});
