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

type Result = { keyId: string; clientId: string; userId: string; userName: string; outcome: string };
type Answer = { planId: string; offset: number; nextOffset: number | null; results: Result[] };
const makePlan = async (selection: object, action = 'delete') =>
  (await service.ask('POST', '/api/v1/keys/plan', session, { action, selection })).body as Plan;
const planAll = (except: string[] = []) => makePlan({ kind: 'query', filter: {}, except });
const ask = (planId: string, offset = 0, limit = 500, headers = session) =>
  service.ask('POST', '/api/v1/keys/bulk-delete', headers, { planId, offset, limit });
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
const outcomesOf = ({ results }: Answer) => results.map(({ outcome }) => outcome);
const bulkEntries = async () =>
  (await service.auditTrail()).filter(({ action }) => action === 'bulk-delete-keys').length;

describe('deleting many API keys', () => {
  it('200: deletes exactly the planned keys, with a result for each', async () => {
    const before = await keysNow();
    const kept = before.slice(3, 5);
    const { planId } = await planAll(kept.map(({ keyId }) => keyId));
    const answer = await run(planId);
    expect(answer).toMatchObject({ planId, offset: 0, nextOffset: null });
    expect(answer.results).toEqual(
      before
        .filter((key) => !kept.includes(key))
        .map(({ keyId, clientId, userId, userName, userEmail }) => {
          return { keyId, clientId, userId, userName, userEmail, outcome: 'deleted' };
        }),
    );
    expect(await keysNow()).toEqual(kept);
  });

  it('deletes all less 2 in three chunks', async () => {
    await service.seed(130);
    const kept = (await keysNow()).slice(0, 2);
    const { planId } = await planAll(kept.map(({ keyId }) => keyId));
    const sizes: number[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Answer = await run(planId, offset, 50);
      sizes.push(answer.results.length);
      offset = answer.nextOffset;
    }
    expect(sizes).toEqual([50, 50, 28]);
    expect(await keysNow()).toEqual(kept);
    expect(await bulkEntries()).toBe(128);
  });

  it('does one chunk and leaves the rest alone', async () => {
    const { planId } = await planAll();
    expect(await run(planId, 10, 5)).toMatchObject({ offset: 10, nextOffset: 15, results: { length: 5 } });
    expect(await keysNow()).toHaveLength(25);
  });

  it('answers the same when a chunk is repeated, and does nothing twice', async () => {
    const { planId } = await planAll();
    const first = await run(planId, 0, 10);
    expect(await run(planId, 0, 10)).toEqual(first);
    expect(await keysNow()).toHaveLength(20);
    expect(await bulkEntries()).toBe(10);
  });

  it('answers the same when chunks overlap', async () => {
    const { planId } = await planAll();
    const first = await run(planId, 0, 10);
    const second = await run(planId, 5, 10);
    expect(second.results.slice(0, 5)).toEqual(first.results.slice(5));
    expect(new Set(outcomesOf(second))).toEqual(new Set(['deleted']));
    expect(await bulkEntries()).toBe(15);
  });

  it('says "gone" of a key that another admin deleted meanwhile, also when repeated', async () => {
    const { planId } = await planAll();
    const [, second] = await keysNow();
    const other = await service.signInAs('Second Admin');
    await service.ask('DELETE', `/api/v1/keys/${second!.keyId}`, other);
    const answer = await run(planId, 0, 3);
    expect(outcomesOf(answer)).toEqual(['deleted', 'gone', 'deleted']);
    expect(answer.results[1]).toMatchObject({ keyId: second!.keyId, userName: second!.userName });
    expect(await run(planId, 0, 3)).toEqual(answer);
    expect(await bulkEntries()).toBe(2);
  });

  it('leaves alone the new key of a user whose old one was planned', async () => {
    const userId = service.directory[0]!.accountId;
    const make = async () =>
      ((await service.ask('POST', '/api/v1/keys', session, { userId })).body as { key: ApiKey }).key;
    const old = await make();
    const { planId } = await makePlan({ kind: 'ids', keyIds: [old.keyId] });
    await service.ask('DELETE', `/api/v1/keys/${old.keyId}`, session);
    const fresh = await make();
    expect(outcomesOf(await run(planId))).toEqual(['gone']);
    expect(await keysNow()).toContainEqual(fresh);
  });

  it('of two plans of the same keys, each key is deleted once', async () => {
    const [one, two] = [await planAll(), await planAll()];
    const [first, second] = await Promise.all([run(one.planId), run(two.planId)]);
    // Whichever came first.
    const outcomes = [first, second].map((answer) => [...new Set(outcomesOf(answer))]);
    expect(outcomes.toSorted()).toEqual([['deleted'], ['gone']]);
    expect(await bulkEntries()).toBe(30);
  });

  it('writes one audit entry for each deleted key', async () => {
    const { planId } = await planAll();
    const { results } = await run(planId);
    const entries = await service.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'bulk-delete-keys')
      .execute();
    expect(
      entries.map((entry) => [entry.key_id, entry.client_id, entry.user_name, entry.actor_name]),
    ).toEqual(results.map(({ keyId, clientId, userName }) => [keyId, clientId, userName, 'Ada Admin']));
  });

  it('answers nothing to do beyond the end, and for an empty plan', async () => {
    const { planId } = await planAll();
    expect(await run(planId, 30, 10)).toMatchObject({ nextOffset: null, results: [] });
    const empty = await makePlan({ kind: 'query', filter: { search: 'nobody-has-this' }, except: [] });
    expect(await run(empty.planId)).toMatchObject({ nextOffset: null, results: [] });
  });

  it('goes on in a new session of the same admin', async () => {
    const { planId } = await planAll();
    await run(planId, 0, 10);
    session = await service.signIn();
    expect(outcomesOf(await run(planId, 10, 5))).toHaveLength(5);
  });

  it('404 plan_not_found: a plan that never was', async () => {
    expect(await refusal('no-such-plan')).toEqual([404, 'plan_not_found']);
  });

  it("404 plan_not_found: another admin's plan, which they have not confirmed", async () => {
    const { planId } = await planAll();
    const other = await service.signInAs('Second Admin');
    expect(await refusal(planId, 0, 10, other)).toEqual([404, 'plan_not_found']);
    expect(await keysNow()).toHaveLength(30);
  });

  it('409 plan_action_mismatch: a plan to regenerate deletes nothing', async () => {
    const { planId } = await makePlan({ kind: 'query', filter: {}, except: [] }, 'regenerate');
    expect(await refusal(planId)).toEqual([409, 'plan_action_mismatch']);
    expect(await keysNow()).toHaveLength(30);
  });

  it('410 plan_expired: half an hour after it was made', async () => {
    const { planId } = await planAll();
    service.time.now += 30 * 60_000;
    session = await service.signIn();
    expect(await refusal(planId)).toEqual([410, 'plan_expired']);
    expect(await keysNow()).toHaveLength(30);
  });

  it.each([
    ['offset below 0', 'plan', -1, 1],
    ['offset that is no whole number', 'plan', 0.5, 1],
    ['offset as a text', 'plan', '0', 1],
    ['limit 0', 'plan', 0, 0],
    ['limit 501', 'plan', 0, 501],
    ['no plan', '', 0, 1],
    ['an over-long plan', 'p'.repeat(65), 0, 1],
  ])('400 bad_input: %s', async (_what, planId, offset, limit) => {
    expect(await refusal(planId, offset as number, limit)).toEqual([400, 'bad_input']);
  });
});
