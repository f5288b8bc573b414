import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPlan } from '../../../../service/api/list-plan.ts';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import type { Plan } from '../../../../service/api/models/plan.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 100 });
});
beforeEach(async () => {
  await service.seed(30);
  session = await service.signIn();
});
afterAll(() => service.stop());

type Answer = { offset: number; nextOffset: number | null; items: { keyId: string; userName: string }[] };
const planAll = async (except: string[] = []) => {
  const body = { action: 'delete', selection: { kind: 'query', filter: {}, except } };
  return (await service.ask('POST', '/api/v1/keys/plan', session, body)).body as Plan;
};
const ask = (planId: string, query = 'offset=0&limit=500', headers = session) =>
  service.ask('GET', `${listPlan.path.replace('{planId}', planId)}?${query}`, headers);
async function list(planId: string, query?: string) {
  const { status, body } = await ask(planId, query);
  expect(status).toBe(200);
  return body as Answer;
}
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500&sort=createdAt&order=asc', session)).body[
    'items'
  ] as ApiKey[];

describe('the list of a plan', () => {
  it('200: names every planned key in the order of the plan', async () => {
    const [kept, ...others] = await keysNow();
    const { planId } = await planAll([kept!.keyId]);
    expect(await list(planId)).toEqual({
      planId,
      offset: 0,
      nextOffset: null,
      items: others.map(({ keyId, clientId, userId, userName, userEmail }) => {
        return { keyId, clientId, userId, userName, userEmail };
      }),
    });
  });

  it('200: names them part by part, and nothing beyond the end', async () => {
    const { planId } = await planAll();
    const whole = (await list(planId)).items;
    expect(await list(planId, 'offset=10&limit=5')).toMatchObject({
      offset: 10,
      nextOffset: 15,
      items: whole.slice(10, 15),
    });
    expect(await list(planId, 'offset=30&limit=5')).toMatchObject({ nextOffset: null, items: [] });
  });

  it('200: still names keys that are gone, also when the plan has expired', async () => {
    const { planId } = await planAll();
    const { items } = await list(planId);
    const chunk = { planId, offset: 0, limit: 500 };
    await service.ask('POST', '/api/v1/keys/bulk-delete', session, chunk);
    service.time.now += 60 * 60_000;
    session = await service.signIn();
    expect((await list(planId)).items).toEqual(items);
  });

  it('404 plan_not_found: a plan that never was', async () => {
    const { status, body } = await ask('no-such-plan');
    expect([status, body['code']]).toEqual([404, 'plan_not_found']);
  });

  it("404 plan_not_found: another admin's plan", async () => {
    const { planId } = await planAll();
    const { status, body } = await ask(planId, undefined, await service.signInAs('Second Admin'));
    expect([status, body['code']]).toEqual([404, 'plan_not_found']);
  });

  it.each(['', 'offset=0', 'limit=5', 'offset=-1&limit=5', 'offset=0&limit=0', 'offset=0&limit=501'])(
    '400 bad_input: %j',
    async (query) => {
      const { planId } = await planAll();
      const { status, body } = await ask(planId, query);
      expect([status, body['code']]).toEqual([400, 'bad_input']);
    },
  );
});
