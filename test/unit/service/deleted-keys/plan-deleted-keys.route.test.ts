import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { deletedKeysOf, everyDeletedKey } from '../../../support/deleted-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 60 });
});
beforeEach(async () => {
  await service.seed(5);
  session = await service.signIn();
});
afterAll(() => service.stop());

const admin = () => deletedKeysOf(service, () => session);
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500', session)).body['items'] as ApiKey[];

describe('planning what becomes of deleted keys', () => {
  it('201: all of them, less those taken out, with some by name', async () => {
    const [first, ...others] = await keysNow();
    await admin().bulkDelete();
    const plan = await admin().planOf('restore', { ...everyDeletedKey, except: [first!.keyId] });
    expect(plan).toMatchObject({ action: 'restore', count: 4, missing: 0 });
    expect(new Set(plan.sample.map(({ userName }) => userName))).toEqual(
      new Set(others.map(({ userName }) => userName)),
    );
  });

  it('what one bulk delete has deleted, and nothing else', async () => {
    const [alone, ...others] = await keysNow();
    await admin().remove(alone!.keyId);
    const bulk = await admin().bulkDelete(others.slice(0, 3).map(({ keyId }) => keyId));
    expect(await admin().planOf('restore', { kind: 'plan', planId: bulk })).toMatchObject({ count: 3 });
  });

  it('says how many of the chosen are kept no more', async () => {
    const [one, two] = await keysNow();
    await admin().remove(one!.keyId);
    const plan = await admin().planOf('purge', { kind: 'ids', keyIds: [one!.keyId, two!.keyId] });
    expect(plan).toMatchObject({ action: 'purge', count: 1, missing: 1 });
  });

  it('warns of users who have a key by now, and of several keys of one user', async () => {
    const userId = service.directory.find((user) => user.active)!.accountId;
    const make = async () =>
      ((await service.ask('POST', '/api/v1/keys', session, { userId })).body as { key: ApiKey }).key;
    await admin().remove((await make()).keyId);
    await admin().remove((await make()).keyId);
    const warningsNow = async () => (await admin().planOf('restore', everyDeletedKey)).warnings;
    expect(await warningsNow()).toEqual([{ code: 'user_has_key', count: 1 }]);
    await make();
    expect(await warningsNow()).toEqual([{ code: 'user_has_key', count: 2 }]);
    expect((await admin().planOf('purge', everyDeletedKey)).warnings).toEqual([]);
  });

  it.each([
    ['another action', { action: 'delete', selection: everyDeletedKey }],
    ['no key', { action: 'restore', selection: { kind: 'ids', keyIds: [] } }],
    [
      'a filter of keys',
      { action: 'restore', selection: { ...everyDeletedKey, filter: { neverUsed: true } } },
    ],
  ])('400 bad_input: %s', async (_what, input) => {
    const { status, body } = await admin().post('deleted-keys/plan', input);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });
});
