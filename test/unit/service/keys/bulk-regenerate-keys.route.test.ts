import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import type { Plan } from '../../../../service/api/models/plan.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 300 });
});
beforeEach(async () => {
  await service.seed(30);
  session = await service.signIn();
});
afterAll(() => service.stop());

type Result = { keyId: string; clientId: string; outcome: string; clientSecret: string | null };
type Answer = { planId: string; offset: number; nextOffset: number | null; results: Result[] };
const makePlan = async (selection: object, action = 'regenerate') =>
  (await service.ask('POST', '/api/v1/keys/plan', session, { action, selection })).body as Plan;
const planAll = (except: string[] = []) => makePlan({ kind: 'query', filter: {}, except });
const ask = (planId: string, offset = 0, limit = 500, headers = session) =>
  service.ask('POST', '/api/v1/keys/bulk-regenerate', headers, { planId, offset, limit });
async function run(planId: string, offset = 0, limit = 500) {
  const { status, body } = await ask(planId, offset, limit);
  expect(status).toBe(200);
  return body as Answer;
}
const refusal = async (...call: Parameters<typeof ask>) => {
  const { status, body } = await ask(...call);
  return [status, body['code']];
};
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500&sort=createdAt&order=asc', session)).body[
    'items'
  ] as ApiKey[];
const hashes = () =>
  service.db.selectFrom('api_keys').select(['key_id', 'secret_hash']).orderBy('key_id').execute();
const isValid = async ({ clientId, clientSecret }: Result) =>
  (await service.ask('POST', '/api/v1/keys/check-secret', session, { clientId, clientSecret })).body['valid'];
const validity = async ({ results }: Answer) => [...new Set(await Promise.all(results.map(isValid)))];

describe('regenerating many client secrets', () => {
  it('200: gives each planned key a new secret that opens it, and touches no other', async () => {
    const [kept, ...others] = await keysNow();
    const before = await hashes();
    const { planId } = await planAll([kept!.keyId]);
    const answer = await run(planId);
    expect(answer).toMatchObject({ planId, offset: 0, nextOffset: null });
    expect(answer.results).toEqual(
      others.map(({ keyId, clientId, userId, userName, userEmail }) => {
        const clientSecret = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
        return { keyId, clientId, userId, userName, userEmail, outcome: 'regenerated', clientSecret };
      }),
    );
    expect(new Set(answer.results.map(({ clientSecret }) => clientSecret)).size).toBe(29);
    expect(await validity(answer)).toEqual([true]);
    expect((await hashes()).find(({ key_id }) => key_id === kept!.keyId)).toEqual(
      before.find(({ key_id }) => key_id === kept!.keyId),
    );
  });

  it('raises the version and the date of each secret', async () => {
    service.time.now += 1000;
    const { planId } = await planAll();
    await run(planId);
    for (const key of await keysNow()) {
      expect(key).toMatchObject({ version: 2, secretCreatedAt: service.time.now });
    }
  });

  it('makes new secrets when a chunk is repeated: those of a lost answer are dead', async () => {
    const { planId } = await planAll();
    const lost = await run(planId, 0, 10);
    const again = await run(planId, 0, 10);
    expect(again.results.map(({ keyId }) => keyId)).toEqual(lost.results.map(({ keyId }) => keyId));
    expect(await validity(lost)).toEqual([false]);
    expect(await validity(again)).toEqual([true]);
  });

  it('changes all less 2 in three chunks, each secret valid', async () => {
    await service.seed(130);
    const kept = (await keysNow()).slice(0, 2).map(({ keyId }) => keyId);
    const { planId } = await planAll(kept);
    const results: Result[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Answer = await run(planId, offset, 50);
      results.push(...answer.results);
      offset = answer.nextOffset;
    }
    expect(new Set(results.map(({ clientSecret }) => clientSecret)).size).toBe(128);
    const untouched = await service.db
      .selectFrom('api_keys')
      .select('key_id')
      .where('version', '=', 1)
      .execute();
    expect(untouched.map(({ key_id }) => key_id).toSorted()).toEqual(kept.toSorted());
    expect(await validity({ ...({} as Answer), results: results.filter((_r, i) => i % 9 === 0) })).toEqual([
      true,
    ]);
  });

  it('says "gone", without a secret, of a key that another admin deleted meanwhile', async () => {
    const { planId } = await planAll();
    const [, second] = await keysNow();
    const other = await service.signInAs('Second Admin');
    await service.ask('DELETE', `/api/v1/keys/${second!.keyId}`, other);
    const { results } = await run(planId, 0, 3);
    expect(results.map(({ outcome }) => outcome)).toEqual(['regenerated', 'gone', 'regenerated']);
    expect(results[1]).toMatchObject({ keyId: second!.keyId, clientSecret: null });
  });

  it('writes one audit entry for each new secret, and no secret anywhere', async () => {
    const { planId } = await planAll();
    const { results } = await run(planId);
    const entries = await service.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'bulk-regenerate-keys')
      .execute();
    expect(entries.map(({ key_id }) => key_id)).toEqual(results.map(({ keyId }) => keyId));
    const plans = await service.db.selectFrom('plan_items').selectAll().execute();
    const kept = JSON.stringify([entries, plans, await hashes(), service.logged]);
    for (const { clientSecret } of results) expect(kept).not.toContain(clientSecret);
  });

  it('404 plan_not_found: a plan that never was', async () => {
    expect(await refusal('no-such-plan')).toEqual([404, 'plan_not_found']);
  });

  it("404 plan_not_found: another admin's plan, which they have not confirmed", async () => {
    const { planId } = await planAll();
    const before = await hashes();
    const other = await service.signInAs('Second Admin');
    expect(await refusal(planId, 0, 10, other)).toEqual([404, 'plan_not_found']);
    expect(await hashes()).toEqual(before);
  });

  it('409 plan_action_mismatch: a plan to delete changes no secret', async () => {
    const before = await hashes();
    const { planId } = await makePlan({ kind: 'query', filter: {}, except: [] }, 'delete');
    expect(await refusal(planId)).toEqual([409, 'plan_action_mismatch']);
    expect(await hashes()).toEqual(before);
  });

  it('410 plan_expired: half an hour after it was made', async () => {
    const before = await hashes();
    const { planId } = await planAll();
    service.time.now += 30 * 60_000;
    session = await service.signIn();
    expect(await refusal(planId)).toEqual([410, 'plan_expired']);
    expect(await hashes()).toEqual(before);
  });

  it.each([
    ['offset below 0', 'plan', -1, 1],
    ['limit 0', 'plan', 0, 0],
    ['limit 501', 'plan', 0, 501],
    ['no plan', '', 0, 1],
  ])('400 bad_input: %s', async (_what, planId, offset, limit) => {
    expect(await refusal(planId, offset, limit)).toEqual([400, 'bad_input']);
  });
});
