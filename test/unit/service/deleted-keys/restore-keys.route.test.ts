import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { deletedKeysOf, everyDeletedKey, outcomesOf } from '../../../support/deleted-keys.ts';
import { keyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 700 });
});
beforeEach(async () => {
  await service.seed(3);
  await service.db.deleteFrom('jira_users').execute();
  session = await service.signIn();
});
afterAll(() => service.stop());

const admin = () => deletedKeysOf(service, () => session);
const holders = () => keyHolders(service, () => session);
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500', session)).body['items'] as ApiKey[];
const keyNow = async (keyId: string) => (await keysNow()).find((key) => key.keyId === keyId);
const rowOf = (table: 'api_keys' | 'deleted_keys', keyId: string) =>
  service.db.selectFrom(table).selectAll().where('key_id', '=', keyId).executeTakeFirst();
const entriesOf = (action: 'restore-keys' | 'bulk-delete-keys') =>
  service.db.selectFrom('audit_log').selectAll().where('action', '=', action).execute();
/** A key whose secret is known, and the next user's. */
const twoHolders = async () => {
  const { create } = holders();
  return [await create(), await create()] as const;
};

describe('a deleted API key', () => {
  it('opens nothing: its secret is answered like that of a key that never was', async () => {
    const [issued] = await twoHolders();
    await admin().remove(issued.key.keyId);
    const stranger = { clientId: '0'.repeat(32), clientSecret: issued.clientSecret };
    for (const path of ['/api/v1/authenticate', '/api/v2/authenticate']) {
      const { status, text } = await holders().authenticate(issued, path);
      const unknown = await holders().authenticate(stranger, path);
      expect([status, text]).toEqual([unknown.status, unknown.text]);
      expect(status).toBe(401);
    }
  });

  it('is kept with the hash of its secret as it was, and is in no list and no count', async () => {
    const [issued] = await twoHolders();
    const before = await rowOf('api_keys', issued.key.keyId);
    await admin().remove(issued.key.keyId);
    expect(await rowOf('deleted_keys', issued.key.keyId)).toMatchObject({
      secret_hash: before!.secret_hash,
      version: before!.version,
      deleted_at: service.time.now,
      deleted_by: 'Ada Admin',
    });
    const { body } = await service.ask('GET', '/api/v1/keys', session);
    expect(body['total']).toBe(4);
    expect(await keyNow(issued.key.keyId)).toBeUndefined();
  });
});

describe('restoring API keys', () => {
  it('200: the key is back as it was, and its old secret opens it', async () => {
    const [issued] = await twoHolders();
    const before = await rowOf('api_keys', issued.key.keyId);
    await admin().remove(issued.key.keyId);
    service.time.now += 60_000;
    expect(outcomesOf(await admin().restore(issued.key.keyId))).toEqual(['restored']);
    expect(await holders().opens(issued)).toBe(true);
    const after = await rowOf('api_keys', issued.key.keyId);
    expect(after).toMatchObject({ secret_hash: before!.secret_hash, created_at: before!.created_at });
    expect(after!.version).toBeGreaterThan(before!.version);
    expect(await rowOf('deleted_keys', issued.key.keyId)).toBeUndefined();
  });

  it('is found by search again', async () => {
    const [key] = await keysNow();
    await admin().remove(key!.keyId);
    await admin().restore(key!.keyId);
    const { body } = await service.ask('GET', `/api/v1/keys?search=${key!.clientId}`, session);
    expect((body['items'] as ApiKey[]).map(({ keyId }) => keyId)).toEqual([key!.keyId]);
  });

  it('leaves tokens dead that were got before, and gives good ones anew', async () => {
    const [issued] = await twoHolders();
    const { accessToken, isActive } = holders();
    const old = await accessToken(issued);
    await admin().remove(issued.key.keyId);
    expect(await isActive(old)).toBe(false);
    await admin().restore(issued.key.keyId);
    expect(await isActive(old)).toBe(false);
    expect(await isActive(await accessToken(issued))).toBe(true);
  });

  it('keeps the grace of the previous secret as it was, but none of its tokens', async () => {
    const [issued] = await twoHolders();
    const { accessToken, isActive, opens, regenerate } = holders();
    const old = await accessToken(issued);
    const fresh = await regenerate(issued.key.keyId, 86_400);
    const alsoOld = await accessToken(issued);
    await admin().remove(issued.key.keyId);
    await admin().restore(issued.key.keyId);
    expect([await isActive(old), await isActive(alsoOld)]).toEqual([false, false]);
    expect([await opens(issued), await opens(fresh)]).toEqual([true, true]);
    expect(await isActive(await accessToken(issued))).toBe(true);
    service.time.now += 86_400_000;
    expect([await opens(issued), await opens(fresh)]).toEqual([false, true]);
  });

  it('keeps an expiry as it was', async () => {
    const expiresAt = service.time.now + 86_400_000;
    const { key } = await holders().create({ expiresAt });
    await admin().remove(key.keyId);
    await admin().restore(key.keyId);
    expect((await keyNow(key.keyId))!.expiresAt).toBe(expiresAt);
  });

  it('key_exists: not where the user has a key by now; after that one is deleted it can be restored', async () => {
    const [{ key }] = await twoHolders();
    await admin().remove(key.keyId);
    const made = await service.ask('POST', '/api/v1/keys', session, { userId: key.userId });
    const newer = (made.body as { key: ApiKey }).key;
    const { planId } = await admin().planOf('restore', { kind: 'ids', keyIds: [key.keyId] });
    const restore = () => admin().chunkOf('deleted-keys/restore', planId);
    expect(outcomesOf(await restore())).toEqual(['key_exists']);
    expect(await keyNow(newer.keyId)).toBeDefined();
    expect((await admin().list()).items.map(({ keyId }) => keyId)).toContain(key.keyId);
    await admin().remove(newer.keyId);
    expect(outcomesOf(await restore())).toEqual(['restored']);
  });

  it('of two deleted keys of a user, restores the one that was deleted last', async () => {
    const [{ key }] = await twoHolders();
    await admin().remove(key.keyId);
    service.time.now += 1000;
    const made = await service.ask('POST', '/api/v1/keys', session, { userId: key.userId });
    const newer = (made.body as { key: ApiKey }).key;
    await admin().remove(newer.keyId);
    const { results } = await admin().restore(key.keyId, newer.keyId);
    expect(results.map(({ keyId, outcome }) => [keyId, outcome])).toEqual([
      [newer.keyId, 'restored'],
      [key.keyId, 'key_exists'],
    ]);
  });

  it('a user deactivated meanwhile is warned of, and the restored key opens nothing', async () => {
    const [issued] = await twoHolders();
    await admin().remove(issued.key.keyId);
    const account = service.directory.find(({ accountId }) => accountId === issued.key.userId)!;
    const wasActive = account.active;
    Object.assign(account, { active: false });
    await service.ask('POST', '/api/v1/users/sync', session);
    const plan = await admin().planOf('restore', { kind: 'ids', keyIds: [issued.key.keyId] });
    expect(plan.warnings).toEqual([{ code: 'deactivated_owner', count: 1 }]);
    await admin().restore(issued.key.keyId);
    Object.assign(account, { active: wasActive });
    expect(await keyNow(issued.key.keyId)).toMatchObject({ userActive: false });
    expect(await holders().opens(issued)).toBe(false);
  });

  it('gone: what was purged, restored already, or is kept no more', async () => {
    const [one, two] = await keysNow();
    const planId = await admin().bulkDelete();
    const all = await admin().planOf('restore', { kind: 'plan', planId });
    expect(all.count).toBe(3);
    await admin().purge(one!.keyId);
    await admin().restore(two!.keyId);
    const answer = await admin().chunkOf('deleted-keys/restore', all.planId);
    const outcomes = new Map(answer.results.map(({ keyId, outcome }) => [keyId, outcome]));
    expect([outcomes.get(one!.keyId), outcomes.get(two!.keyId)]).toEqual(['gone', 'gone']);
    expect([...outcomes.values()].filter((outcome) => outcome === 'restored')).toHaveLength(1);
  });

  it('gone: what is older than the days that were set, although it is not purged yet', async () => {
    const [key] = await keysNow();
    await admin().remove(key!.keyId);
    service.time.now += 7 * 86_400_000 - 60_000;
    session = await service.signIn();
    const { planId } = await admin().planOf('restore', { kind: 'ids', keyIds: [key!.keyId] });
    service.time.now += 60_000;
    expect(outcomesOf(await admin().chunkOf('deleted-keys/restore', planId))).toEqual(['gone']);
  });

  it('answers the same when a chunk is repeated, and does nothing twice', async () => {
    const planId = await admin().bulkDelete();
    const plan = await admin().planOf('restore', { kind: 'plan', planId });
    const first = await admin().chunkOf('deleted-keys/restore', plan.planId, 0, 2);
    expect(first).toMatchObject({ offset: 0, nextOffset: 2, results: { length: 2 } });
    expect(await admin().chunkOf('deleted-keys/restore', plan.planId, 0, 2)).toEqual(first);
    expect(await keysNow()).toHaveLength(2);
    expect(await entriesOf('restore-keys')).toHaveLength(2);
  });

  it('deletes 500 in one transaction, and restores the 500 in one', async () => {
    await service.seed(500);
    const before = await keysNow();
    const deletePlan = await admin().bulkDelete();
    expect(await keysNow()).toEqual([]);
    const { planId } = await admin().planOf('restore', { kind: 'plan', planId: deletePlan });
    const answer = await admin().chunkOf('deleted-keys/restore', planId);
    expect(new Set(outcomesOf(answer))).toEqual(new Set(['restored']));
    const withoutVersion = (keys: ApiKey[]) => keys.map((key) => ({ ...key, version: 0 }));
    expect(withoutVersion(await keysNow())).toEqual(withoutVersion(before));
    expect(await entriesOf('restore-keys')).toHaveLength(500);
    expect((await admin().list()).total).toBe(0);
  });

  it('is told to consoles that keep an inventory', async () => {
    const [key] = await keysNow();
    await admin().remove(key!.keyId);
    const revisionOf = async () =>
      (await service.db.selectFrom('counters').selectAll().where('name', '=', 'revision').execute())[0]!
        .value;
    const before = await revisionOf();
    await admin().restore(key!.keyId);
    expect(await revisionOf()).toBeGreaterThan(before);
  });

  it('writes one audit entry for each key', async () => {
    const [key] = await keysNow();
    await admin().remove(key!.keyId);
    session = await service.signInAs('Second Admin');
    await admin().restore(key!.keyId);
    expect(await entriesOf('restore-keys')).toMatchObject([
      {
        actor_name: 'Second Admin',
        key_id: key!.keyId,
        client_id: key!.clientId,
        user_name: key!.userName,
      },
    ]);
  });

  it('of two admins who restore the same keys at once, each key is restored once', async () => {
    await admin().bulkDelete();
    const mine = await admin().planOf('restore', everyDeletedKey);
    const theirs = await admin().planOf('restore', everyDeletedKey);
    const answers = await Promise.all(
      [mine, theirs].map(({ planId }) => admin().chunkOf('deleted-keys/restore', planId)),
    );
    const restored = answers.flatMap(outcomesOf).filter((outcome) => outcome === 'restored');
    expect(restored).toHaveLength(3);
    expect(await keysNow()).toHaveLength(3);
  });

  it.each([
    ['404 plan_not_found: a plan that never was', 'nothing', [404, 'plan_not_found']],
    ['409 plan_action_mismatch: a plan to purge', 'purge', [409, 'plan_action_mismatch']],
  ])('%s', async (_what, kind, expected) => {
    await admin().bulkDelete();
    const planId = kind === 'purge' ? (await admin().planOf('purge', everyDeletedKey)).planId : kind;
    const { status, body } = await admin().post('deleted-keys/restore', { planId, offset: 0, limit: 1 });
    expect([status, body['code']]).toEqual(expected);
    expect(await keysNow()).toEqual([]);
  });

  it('410 plan_expired: half an hour after it was made', async () => {
    await admin().bulkDelete();
    const { planId } = await admin().planOf('restore', everyDeletedKey);
    service.time.now += 30 * 60_000;
    session = await service.signIn();
    const { status, body } = await admin().post('deleted-keys/restore', { planId, offset: 0, limit: 1 });
    expect([status, body['code']]).toEqual([410, 'plan_expired']);
  });
});
