import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../service/api/core/route.ts';
import type { planCreateKeys } from '../../../../service/api/plan-create-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 60 });
});
beforeEach(async () => {
  await service.seed(0);
  session = await service.signIn();
});
afterAll(() => service.stop());

const ask = (body: object, headers = session) =>
  service.ask('POST', '/api/v1/keys/create-plan', headers, body);
async function plan(body: object) {
  const answer = await ask(body);
  expect(answer.status).toBe(201);
  return answer.body as AnswerOf<typeof planCreateKeys>;
}
const refusal = async (...call: Parameters<typeof ask>) => {
  const { status, body } = await ask(...call);
  return [status, body['code']];
};
const itemsOf = async (planId: string) => {
  const { body } = await service.ask('GET', `/api/v1/plans/${planId}?offset=0&limit=500`, session);
  return body['items'] as Record<string, unknown>[];
};

describe('planning to create keys', () => {
  it('201: freezes the users in their order, named as the directory knows them', async () => {
    await service.ask('POST', '/api/v1/users/sync', session);
    const [, member] = service.directory;
    const { planId, count, expiresAt } = await plan({ offset: 0, userIds: [member!.accountId, 'stranger'] });
    expect([count, expiresAt]).toEqual([2, service.time.now + 30 * 60_000]);
    expect(await itemsOf(planId)).toEqual([
      {
        keyId: null,
        clientId: null,
        userId: member!.accountId,
        userName: member!.displayName,
        userEmail: member!.emailAddress,
      },
      { keyId: null, clientId: null, userId: 'stranger', userName: 'stranger', userEmail: null },
    ]);
    expect(await service.db.selectFrom('api_keys').select('key_id').execute()).toEqual([]);
  });

  it('is added to part by part, and a part that comes again changes nothing', async () => {
    const { planId } = await plan({ offset: 0, userIds: ['a', 'b'] });
    expect(await plan({ planId, offset: 2, userIds: ['c'] })).toMatchObject({ planId, count: 3 });
    const before = await service.db.selectFrom('plan_items').selectAll().execute();
    expect(await plan({ planId, offset: 0, userIds: ['x', 'y'] })).toMatchObject({ count: 3 });
    expect(await service.db.selectFrom('plan_items').selectAll().execute()).toEqual(before);
    expect((await itemsOf(planId)).map((item) => item['userId'])).toEqual(['a', 'b', 'c']);
  });

  it('gives each of 500 users a key id and a client id of its own', async () => {
    const userIds = Array.from({ length: 500 }, (_, i) => `user-${i}`);
    const { planId, count } = await plan({ offset: 0, userIds });
    expect(count).toBe(500);
    const rows = await service.db
      .selectFrom('plan_items')
      .select(['key_id', 'client_id'])
      .where('plan_id', '=', planId)
      .execute();
    expect(new Set(rows.flatMap((row) => [row.key_id, row.client_id])).size).toBe(1000);
    for (const row of rows) expect(row.client_id).toMatch(/^[0-9A-F]{32}$/);
  });

  it('400 bad_input: the last part may fill a plan up to 100,000 users, and not go one beyond', async () => {
    const { planId } = await plan({ offset: 0, userIds: ['a'] });
    await service.db.updateTable('plans').set({ count: 99_999 }).where('plan_id', '=', planId).execute();
    const { status, body } = await ask({ planId, offset: 99_999, userIds: ['b', 'c'] });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['fields']).toEqual([
      { path: '/userIds', message: 'must not go beyond 100000 users in one plan' },
    ]);
    expect(await plan({ planId, offset: 99_999, userIds: ['b'] })).toMatchObject({ count: 100_000 });
  });

  it('404 plan_not_found: a plan that never was, or of another admin', async () => {
    expect(await refusal({ planId: 'none', offset: 0, userIds: ['a'] })).toEqual([404, 'plan_not_found']);
    const { planId } = await plan({ offset: 0, userIds: ['a'] });
    const other = await service.signInAs('Second Admin');
    expect(await refusal({ planId, offset: 1, userIds: ['b'] }, other)).toEqual([404, 'plan_not_found']);
  });

  it('409 plan_action_mismatch: a plan to delete', async () => {
    const selection = { kind: 'query', filter: {}, except: [] };
    const { body } = await service.ask('POST', '/api/v1/keys/plan', session, { action: 'delete', selection });
    expect(await refusal({ planId: body['planId'], offset: 0, userIds: ['a'] })).toEqual([
      409,
      'plan_action_mismatch',
    ]);
  });

  it('410 plan_expired: half an hour after it was begun', async () => {
    const { planId } = await plan({ offset: 0, userIds: ['a'] });
    service.time.now += 30 * 60_000;
    session = await service.signIn();
    expect(await refusal({ planId, offset: 1, userIds: ['b'] })).toEqual([410, 'plan_expired']);
  });

  it('422 expiry_past: keys that would be expired from the start', async () => {
    const keysExpireAt = service.time.now;
    expect(await refusal({ offset: 0, userIds: ['a'], keysExpireAt })).toEqual([422, 'expiry_past']);
  });

  it.each([
    ['no users', { offset: 0, userIds: [] }],
    ['501 users', { offset: 0, userIds: Array.from({ length: 501 }, () => 'a') }],
    ['a user id that is too long', { offset: 0, userIds: ['a'.repeat(256)] }],
    ['a gap', { offset: 1, userIds: ['a'] }],
    ['an offset below 0', { offset: -1, userIds: ['a'] }],
    ['an offset beyond 100,000', { offset: 100_000, userIds: ['a'] }],
    ['a name', { offset: 0, userIds: ['a'], userName: 'Somebody' }],
  ])('400 bad_input: %s', async (_what, body) => {
    expect(await refusal(body)).toEqual([400, 'bad_input']);
  });

  it('401 session_missing: without a session', async () => {
    expect(await refusal({ offset: 0, userIds: ['a'] }, {})).toEqual([401, 'session_missing']);
  });
});
