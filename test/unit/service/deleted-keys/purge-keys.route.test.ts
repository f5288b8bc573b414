import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deletedKeysOf, everyDeletedKey, outcomesOf } from '../../../support/deleted-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 60 });
});
beforeEach(async () => {
  await service.seed(3);
  session = await service.signIn();
});
afterAll(() => service.stop());

const admin = () => deletedKeysOf(service, () => session);
const entries = () =>
  service.db.selectFrom('audit_log').selectAll().where('action', '=', 'purge-keys').execute();

describe('deleting kept keys for good', () => {
  it('200: takes the chosen ones, hash and all, and no other', async () => {
    await admin().bulkDelete();
    const { items } = await admin().list();
    const [first, ...others] = items.map(({ keyId }) => keyId);
    expect(outcomesOf(await admin().purge(first!))).toEqual(['purged']);
    const rows = await service.db.selectFrom('deleted_keys').select('key_id').execute();
    expect(new Set(rows.map((row) => row.key_id))).toEqual(new Set(others));
    expect((await admin().list()).total).toBe(2);
  });

  it('writes one audit entry for each, and answers the same when repeated', async () => {
    await admin().bulkDelete();
    const { planId } = await admin().planOf('purge', everyDeletedKey);
    const first = await admin().chunkOf('deleted-keys/purge', planId, 0, 2);
    expect(first).toMatchObject({ nextOffset: 2, results: [{ outcome: 'purged' }, { outcome: 'purged' }] });
    expect(await admin().chunkOf('deleted-keys/purge', planId, 0, 2)).toEqual(first);
    const [one, two] = first.results;
    expect(await entries()).toMatchObject([
      { actor_name: 'Ada Admin', key_id: one!.keyId, user_name: one!.userName },
      { actor_name: 'Ada Admin', key_id: two!.keyId, user_name: two!.userName },
    ]);
  });

  it('gone: what was restored meanwhile stays a key', async () => {
    await admin().bulkDelete();
    const { planId } = await admin().planOf('purge', everyDeletedKey);
    const [kept] = (await admin().list()).items;
    await admin().restore(kept!.keyId);
    const { results } = await admin().chunkOf('deleted-keys/purge', planId);
    expect(results.find(({ keyId }) => keyId === kept!.keyId)!.outcome).toBe('gone');
    expect((await service.ask('GET', '/api/v1/keys', session)).body['total']).toBe(1);
  });

  it('409 plan_action_mismatch: a plan to restore purges nothing', async () => {
    await admin().bulkDelete();
    const { planId } = await admin().planOf('restore', everyDeletedKey);
    const { status, body } = await admin().post('deleted-keys/purge', { planId, offset: 0, limit: 500 });
    expect([status, body['code']]).toEqual([409, 'plan_action_mismatch']);
    expect((await admin().list()).total).toBe(3);
  });
});
