import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, IssuedKey } from '../../../../service/api/models/api-key.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 100, jiraTimeoutMs: 300 });
  session = await service.signIn();
});
beforeEach(async () => {
  Object.assign(service.control, { failWith: null, delayMs: 0 });
  await service.seed(0);
});
afterAll(() => service.stop());

const create = (userId: unknown, headers = session) =>
  service.ask('POST', '/api/v1/keys', headers, { userId });
const refusal = async (userId: unknown) => {
  const { status, body } = await create(userId);
  return [status, body['code']];
};
const list = async () => (await service.ask('GET', '/api/v1/keys', session)).body['items'] as ApiKey[];
const check = (pair: { clientId: string; clientSecret: string }) =>
  service.ask('POST', '/api/v1/keys/check-secret', session, pair);
const person = (index = 5) => service.directory.filter(({ active }) => active)[index]!;

describe('creating an API key', () => {
  it('201: gives client id and secret in the formats of Xray, and the key as the list shows it', async () => {
    const { status, body } = await create(person().accountId);
    expect(status).toBe(201);
    const { key, clientId, clientSecret } = body as IssuedKey;
    expect(clientId).toMatch(/^[0-9A-F]{32}$/);
    expect(clientSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(key).toEqual({
      keyId: expect.any(String) as string,
      clientId,
      userId: person().accountId,
      userName: person().displayName,
      userEmail: person().emailAddress,
      userActive: true,
      createdAt: service.time.now,
      createdBy: 'Ada Admin',
      secretCreatedAt: service.time.now,
      lastUsedAt: null,
      lastUsedFrom: null,
      expiresAt: null,
      previousSecretUntil: null,
      version: 1,
    });
    expect(await list()).toEqual([key]);
  });

  it('201: with an expiry, which the key then has', async () => {
    const body = { userId: person().accountId, expiresAt: service.time.now + 1 };
    const answer = await service.ask('POST', '/api/v1/keys', session, body);
    expect([answer.status, (answer.body as IssuedKey).key.expiresAt]).toEqual([201, body.expiresAt]);
    expect((await list())[0]?.expiresAt).toBe(body.expiresAt);
  });

  it('422 expiry_past: an expiry that is not in the future, and no key is made', async () => {
    const body = { userId: person().accountId, expiresAt: service.time.now };
    const answer = await service.ask('POST', '/api/v1/keys', session, body);
    expect([answer.status, answer.body['code']]).toEqual([422, 'expiry_past']);
    expect(await list()).toEqual([]);
  });

  it.each([-1, 1.5, null, '2027-01-01', 8_640_000_000_000_001])(
    '400 bad_input: expiresAt %j',
    async (expiresAt) => {
      const body = { userId: person().accountId, expiresAt };
      const answer = await service.ask('POST', '/api/v1/keys', session, body);
      expect([answer.status, answer.body['code']]).toEqual([400, 'bad_input']);
    },
  );

  it('gives a secret that opens its client id', async () => {
    const { key, clientId, clientSecret } = (await create(person().accountId)).body as IssuedKey;
    const { body } = await check({ clientId, clientSecret });
    expect(body).toEqual({ valid: true, keyId: key.keyId });
  });

  it('shows the secret once: it is in no list, no audit entry, no log and no database', async () => {
    const { clientSecret } = (await create(person().accountId)).body as IssuedKey;
    const audit = await service.ask('GET', '/api/v1/audit', session);
    const rows = await service.db.selectFrom('api_keys').selectAll().execute();
    const everything = JSON.stringify([await list(), audit.body, rows, service.logged]);
    expect(everything).toContain(person().displayName);
    expect(everything).not.toContain(clientSecret);
  });

  it('says in the audit log who made whose key', async () => {
    const { key } = (await create(person().accountId)).body as IssuedKey;
    const entries = await service.db.selectFrom('audit_log').selectAll().execute();
    expect(entries).toEqual([
      expect.objectContaining({
        action: 'create-key',
        actor_name: 'Ada Admin',
        key_id: key.keyId,
        client_id: key.clientId,
        user_name: person().displayName,
        address: '127.0.0.1',
      }),
    ]);
  });

  it('409 key_exists: for a second key of the same user, with the key that exists', async () => {
    const { key } = (await create(person().accountId)).body as IssuedKey;
    const { status, body } = await create(person().accountId);
    expect([status, body['code'], body['keyId']]).toEqual([409, 'key_exists', key.keyId]);
    expect(await list()).toEqual([key]);
    expect(await service.auditTrail()).toHaveLength(1);
  });

  it('201: again, once the key was deleted', async () => {
    const { key } = (await create(person().accountId)).body as IssuedKey;
    await service.ask('DELETE', `/api/v1/keys/${key.keyId}`, session);
    const again = await create(person().accountId);
    expect(again.status).toBe(201);
    expect((again.body as IssuedKey).clientId).not.toBe(key.clientId);
  });

  it('gives each of many at once the key they asked for, and one user one key', async () => {
    const asked = Array.from({ length: 20 }, (_, i) => person(i % 4).accountId);
    const answers = await Promise.all(asked.map((userId) => create(userId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(answers.filter(({ body }) => body['code'] === 'key_exists')).toHaveLength(16);
    expect(await list()).toHaveLength(4);
  });

  it('404 user_not_found: a user that Jira does not know', async () => {
    expect(await refusal('712020:nobody')).toEqual([404, 'user_not_found']);
  });

  it.each(["'; drop table api_keys; --", '../../myself', 'a&accountId=b', '\u0000'])(
    '404 user_not_found: %j is only a name that nobody has',
    async (userId) => {
      expect(await refusal(userId)).toEqual([404, 'user_not_found']);
    },
  );

  it('404 user_not_found: an app is no user', async () => {
    const app = service.directory.find(({ accountType }) => accountType === 'app')!;
    expect(await refusal(app.accountId)).toEqual([404, 'user_not_found']);
  });

  it('422 user_deactivated: a user whom Jira has deactivated', async () => {
    const gone = service.directory.find(({ active }) => !active)!;
    expect(await refusal(gone.accountId)).toEqual([422, 'user_deactivated']);
  });

  it.each([[''], ['x'.repeat(256)], [7], [null], [['a']]])('400 bad_input: %j', async (userId) => {
    expect(await refusal(userId)).toEqual([400, 'bad_input']);
  });

  it.each([
    [401, 401, 'jira_credentials_refused'],
    [429, 503, 'jira_rate_limited'],
    [503, 502, 'jira_unreachable'],
    ['hang-up', 502, 'jira_unreachable'],
    ['garbage', 502, 'jira_bad_answer'],
    ['redirect', 502, 'jira_bad_answer'],
  ] as const)('Jira answers %s: %i %s', async (failWith, status, code) => {
    service.control.failWith = failWith;
    expect(await refusal(person().accountId)).toEqual([status, code]);
  });

  it('503 jira_rate_limited: says how long to wait', async () => {
    service.control.failWith = 429;
    const { headers, body } = await create(person().accountId);
    expect([headers['retry-after'], body['retryAfter']]).toEqual(['7', 7]);
  });

  it('504 jira_timeout: Jira is slow', async () => {
    service.control.delayMs = 5000;
    expect(await refusal(person().accountId)).toEqual([504, 'jira_timeout']);
  });

  it('makes nothing when it refuses', async () => {
    service.control.failWith = 'hang-up';
    await create(person().accountId);
    service.control.failWith = null;
    await create('712020:nobody');
    expect(await list()).toEqual([]);
    expect(await service.auditTrail()).toEqual([]);
  });
});
