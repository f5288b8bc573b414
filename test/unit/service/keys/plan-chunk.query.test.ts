import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deletedKeysOf } from '../../../support/deleted-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const day = 86_400_000;
let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 60 });
  await service.seed(20);
});
afterAll(() => service.stop());

const everything = { kind: 'query', filter: {}, except: [] };
/** How each plan is made, and how its chunks are asked for. */
const bulkActions = {
  regenerate: ['keys/plan', 'keys/bulk-regenerate'],
  delete: ['keys/plan', 'keys/bulk-delete'],
  restore: ['deleted-keys/plan', 'deleted-keys/restore'],
  purge: ['deleted-keys/plan', 'deleted-keys/purge'],
  create: ['keys/create-plan', 'keys/bulk-create'],
} as const;

describe('a chunk past the end of a plan', () => {
  it.each(Object.entries(bulkActions))('to %s changes nothing and begins the plan', async (action, paths) => {
    const headers = await service.signIn();
    const { post, list } = deletedKeysOf(service, () => headers);
    const [key] = (await service.ask('GET', '/api/v1/keys', headers)).body['items'] as { keyId: string }[];
    await service.ask('DELETE', `/api/v1/keys/${key?.keyId}`, headers);
    const userIds = service.directory.slice(0, 3).map(({ accountId }) => accountId);
    const body = action === 'create' ? { offset: 0, userIds } : { action, selection: everything };
    const plan = (await post(paths[0], body)).body as { planId: string; count: number };
    expect(plan.count).toBeGreaterThan(0);
    const before = [await service.auditTrail(), (await list()).total];

    const chunk = { planId: plan.planId, offset: plan.count, limit: 1 };
    const { status, body: answer } = await post(paths[1], chunk);

    expect([status, answer]).toEqual([200, { ...chunk, limit: undefined, nextOffset: null, results: [] }]);
    expect([await service.auditTrail(), (await list()).total]).toEqual(before);
    const { expires_at: until } = await service.db
      .selectFrom('plans')
      .select('expires_at')
      .where('plan_id', '=', plan.planId)
      .executeTakeFirstOrThrow();
    expect(until).toBe(service.time.now + 7 * day);
  });

  it('does not wake a plan that is too old', async () => {
    const { post } = deletedKeysOf(service, () => headers);
    let headers = await service.signIn();
    const { body } = await post('keys/plan', { action: 'regenerate', selection: everything });
    service.time.now += 31 * 60_000;
    headers = await service.signIn();
    const chunk = { planId: String(body['planId']), offset: Number(body['count']), limit: 1 };
    expect((await post('keys/bulk-regenerate', chunk)).body).toMatchObject({ code: 'plan_expired' });
  });
});
