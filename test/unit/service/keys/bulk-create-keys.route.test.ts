import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../service/api/core/route.ts';
import type { bulkCreateKeys } from '../../../../service/api/bulk-create-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 300, jiraTimeoutMs: 2000 });
});
beforeEach(async () => {
  Object.assign(service.control, { failWith: null, delayMs: 0 });
  await service.seed(0);
  session = await service.signIn();
});
afterAll(() => service.stop());

type Answer = AnswerOf<typeof bulkCreateKeys>;
type Result = Answer['results'][number];
const people = (count: number) =>
  service.directory.filter((user) => user.active && user.accountType === 'atlassian').slice(0, count);
const idsOf = (users: readonly { accountId: string }[]) => users.map(({ accountId }) => accountId);
async function plan(userIds: readonly string[], more: object = {}): Promise<string> {
  const body = { offset: 0, userIds, ...more };
  return (await service.ask('POST', '/api/v1/keys/create-plan', session, body)).body['planId'] as string;
}
const ask = (planId: string, offset = 0, limit = 500, headers = session) =>
  service.ask('POST', '/api/v1/keys/bulk-create', headers, { planId, offset, limit });
async function run(...call: Parameters<typeof ask>) {
  const { status, body } = await ask(...call);
  expect(status).toBe(200);
  return body as Answer;
}
const refusal = async (...call: Parameters<typeof ask>) => {
  const { status, body } = await ask(...call);
  return [status, body['code']];
};
const keys = () => service.db.selectFrom('api_keys').selectAll().orderBy('user_id').execute();
const isValid = async ({ clientId, clientSecret }: Result) =>
  (await service.ask('POST', '/api/v1/keys/check-secret', session, { clientId, clientSecret })).body['valid'];
const validity = async ({ results }: Answer) => [...new Set(await Promise.all(results.map(isValid)))];
const outcomes = ({ results }: Answer) => results.map(({ outcome }) => outcome);
const entries = () =>
  service.db.selectFrom('audit_log').selectAll().where('action', '=', 'bulk-create-keys').execute();

describe('creating many keys', () => {
  it('200: gives each planned user a key whose secret opens it, as Jira names them at this moment', async () => {
    const users = people(30);
    const answer = await run(await plan(idsOf(users)));
    expect(answer).toMatchObject({ offset: 0, nextOffset: null });
    expect(answer.results.map(({ userId, outcome }) => [userId, outcome])).toEqual(
      users.map(({ accountId }) => [accountId, 'created']),
    );
    expect(await validity(answer)).toEqual([true]);
    const listed = await service.ask('GET', '/api/v1/keys?limit=500', session);
    expect(listed.body['items']).toHaveLength(30);
    expect(listed.body['items']).toContainEqual(
      expect.objectContaining({
        keyId: answer.results[3]!.keyId,
        clientId: answer.results[3]!.clientId,
        userName: users[3]!.displayName,
        userEmail: users[3]!.emailAddress,
        createdBy: 'Ada Admin',
        expiresAt: null,
        version: 1,
      }),
    );
  });

  it('says why a user gets none: has a key, is deactivated, is not in Jira, is an app', async () => {
    const [first] = people(1);
    const existing = await service.ask('POST', '/api/v1/keys', session, { userId: first!.accountId });
    const gone = service.directory.find((user) => !user.active)!;
    const app = service.directory.find((user) => user.accountType === 'app')!;
    const ids = [first!.accountId, gone.accountId, 'stranger', app.accountId];
    const answer = await run(await plan(ids));
    expect(outcomes(answer)).toEqual(['key_exists', 'user_deactivated', 'user_gone', 'user_gone']);
    expect(answer.results[0]).toMatchObject({
      clientId: existing.body['clientId'],
      clientSecret: null,
    });
    expect(answer.results.slice(1)).toEqual(
      ids
        .slice(1)
        .map(
          (userId) =>
            expect.objectContaining({ userId, keyId: null, clientId: null, clientSecret: null }) as unknown,
        ),
    );
    expect(await keys()).toHaveLength(1);
    expect(await entries()).toEqual([]);
  });

  it('makes one key for a user who is planned twice', async () => {
    const [user] = idsOf(people(1));
    expect(outcomes(await run(await plan([user!, user!])))).toEqual(['created', 'key_exists']);
    const planId = await plan([user!, user!]);
    expect(outcomes(await run(planId, 0, 1))).toEqual(['key_exists']);
    expect(await keys()).toHaveLength(1);
  });

  it('makes no second key when a chunk is repeated: the same keys get new secrets, those of a lost answer are dead', async () => {
    const planId = await plan([...idsOf(people(10)), 'stranger']);
    const lost = await run(planId);
    const again = await run(planId);
    expect(again.results.map(({ keyId, clientId, outcome }) => [keyId, clientId, outcome])).toEqual(
      lost.results.map(({ keyId, clientId, outcome }) => [keyId, clientId, outcome]),
    );
    const created = (answer: Answer) => ({ ...answer, results: answer.results.slice(0, 10) });
    expect(await validity(created(lost))).toEqual([false]);
    expect(await validity(created(again))).toEqual([true]);
    expect((await keys()).map(({ version }) => version)).toEqual(Array.from({ length: 10 }, () => 2));
  });

  it('says "gone" of a key that somebody deleted before the chunk was repeated, and makes no other', async () => {
    const planId = await plan(idsOf(people(3)));
    const { results } = await run(planId);
    await service.ask('DELETE', `/api/v1/keys/${results[1]!.keyId}`, session);
    const again = await run(planId);
    expect(outcomes(again)).toEqual(['created', 'gone', 'created']);
    expect(again.results[1]!.clientSecret).toBeNull();
    expect(await keys()).toHaveLength(2);
  });

  it('two calls for one chunk at once make one key each, and the later answer opens it', async () => {
    const planId = await plan(idsOf(people(20)));
    const answers = await Promise.all([run(planId), run(planId)]);
    expect(await keys()).toHaveLength(20);
    const valid = await Promise.all(answers.map(validity));
    expect(valid).toContainEqual([true]);
    expect(valid).toContainEqual([false]);
  });

  it('creates 250 keys in chunks, across the portions in which Jira is asked', async () => {
    const planId = await plan(idsOf(people(250)));
    const results: Result[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Answer = await run(planId, offset, 120);
      results.push(...answer.results);
      offset = answer.nextOffset;
    }
    expect(new Set(results.map(({ clientSecret }) => clientSecret)).size).toBe(250);
    expect(await keys()).toHaveLength(250);
  });

  it('lets the keys expire when the plan says so, and refuses once that is past', async () => {
    const keysExpireAt = service.time.now + 600_000;
    const planId = await plan(idsOf(people(2)), { keysExpireAt });
    await run(planId, 0, 1);
    expect((await keys()).map((key) => key.expires_at)).toEqual([keysExpireAt]);
    service.time.now += 600_000;
    expect(await refusal(planId, 1, 1)).toEqual([422, 'expiry_past']);
    expect(await keys()).toHaveLength(1);
  });

  it('writes one audit entry for each key and each new secret, and no secret anywhere', async () => {
    const planId = await plan(idsOf(people(5)));
    const { results } = await run(planId);
    await run(planId, 0, 1);
    const written = await entries();
    expect(written.map(({ key_id, detail }) => [key_id, detail])).toEqual([
      ...results.map(({ keyId }) => [keyId, null]),
      [results[0]!.keyId, 'new secret: the answer with the one before was lost'],
    ]);
    const plans = await service.db.selectFrom('plan_items').selectAll().execute();
    const kept = JSON.stringify([written, plans, await keys(), service.logged]);
    for (const { clientSecret } of results) expect(kept).not.toContain(clientSecret);
  });

  it('creates nothing while Jira is away, and can be called again', async () => {
    const planId = await plan(idsOf(people(3)));
    service.control.failWith = 429;
    expect(await refusal(planId)).toEqual([503, 'jira_rate_limited']);
    service.control.failWith = 'hang-up';
    expect(await refusal(planId)).toEqual([502, 'jira_unreachable']);
    expect(await keys()).toEqual([]);
    service.control.failWith = null;
    expect(outcomes(await run(planId))).toEqual(['created', 'created', 'created']);
  });

  it('404 plan_not_found: a plan that never was, or of another admin', async () => {
    expect(await refusal('no-such-plan')).toEqual([404, 'plan_not_found']);
    const other = await service.signInAs('Second Admin');
    expect(await refusal(await plan(idsOf(people(1))), 0, 1, other)).toEqual([404, 'plan_not_found']);
    expect(await keys()).toEqual([]);
  });

  it('409 plan_action_mismatch: a plan to delete', async () => {
    const body = { action: 'delete', selection: { kind: 'query', filter: {}, except: [] } };
    const deleting = await service.ask('POST', '/api/v1/keys/plan', session, body);
    expect(await refusal(String(deleting.body['planId']))).toEqual([409, 'plan_action_mismatch']);
  });

  it('410 plan_expired: half an hour after it was made', async () => {
    const planId = await plan(idsOf(people(1)));
    service.time.now += 30 * 60_000;
    session = await service.signIn();
    expect(await refusal(planId)).toEqual([410, 'plan_expired']);
    expect(await keys()).toEqual([]);
  });

  it.each([
    ['offset below 0', 'plan', -1, 1],
    ['limit 501', 'plan', 0, 501],
    ['no plan', '', 0, 1],
  ])('400 bad_input: %s', async (_what, planId, offset, limit) => {
    expect(await refusal(planId, offset, limit)).toEqual([400, 'bad_input']);
  });
});

describe('creating many keys for Jira Data Center', () => {
  it('asks it for each user, and keeps the login', async () => {
    const dataCenter = await serviceOnSampleJira({ users: 60, deployment: 'data-center' });
    const headers = await dataCenter.signIn();
    const gone = dataCenter.directory.find((user) => !user.active)!;
    const [admin, member] = dataCenter.directory;
    const userIds = [admin!.accountId, 'stranger', member!.accountId, gone.accountId];
    const planned = await dataCenter.ask('POST', '/api/v1/keys/create-plan', headers, { offset: 0, userIds });
    const body = { planId: planned.body['planId'], offset: 0, limit: 4 };
    const answer = await dataCenter.ask('POST', '/api/v1/keys/bulk-create', headers, body);
    const rows = await dataCenter.db.selectFrom('api_keys').select('user_login').execute();
    await dataCenter.stop();
    expect(outcomes(answer.body as Answer)).toEqual(['created', 'user_gone', 'created', 'user_deactivated']);
    expect(rows.every(({ user_login }) => user_login !== '')).toBe(true);
  });
});
