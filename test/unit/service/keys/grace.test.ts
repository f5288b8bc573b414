import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import type { Plan } from '../../../../service/api/models/plan.ts';
import { keyHolders, type KeyHolders, type Pair } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const dayMs = 86_400_000;
const limits = { failuresPerClientId: 10_000, failuresPerAddress: 10_000, signInsPerMinute: 10_000 };
let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
beforeAll(async () => {
  service = await serviceOnSampleJira({ limits });
  holders = keyHolders(service, () => session);
});
beforeEach(async () => {
  await service.seed(0);
  session = await service.signIn();
});
afterAll(() => service.stop());

/** Time goes by, and the admin signs in again. */
const pass = async (ms: number) => {
  service.time.now += ms;
  session = await service.signIn();
};
const remove = (keyId: string) => service.ask('DELETE', `/api/v1/keys/${keyId}`, session);
const listed = async (keyId: string) => {
  const { body } = await service.ask('GET', '/api/v1/keys?limit=500', session);
  return (body['items'] as ApiKey[]).find((key) => key.keyId === keyId)!;
};
const planFor = async (keyIds: string[], action = 'regenerate', graceSeconds?: number) => {
  const plan = {
    action,
    selection: { kind: 'ids', keyIds },
    ...(graceSeconds !== undefined && { graceSeconds }),
  };
  const { status, body } = await holders.admin('/api/v1/keys/plan', plan);
  expect(status).toBe(201);
  return body as Plan;
};
/** @returns the new secrets by client id */
const runChunk = async (planId: string, limit = 500): Promise<Pair[]> => {
  const { status, body } = await holders.admin('/api/v1/keys/bulk-regenerate', { planId, offset: 0, limit });
  expect(status).toBe(200);
  return body['results'] as Pair[];
};
/** A key with one token of each kind. */
async function holder() {
  const issued = await holders.create();
  const tokens = [await holders.xrayToken(issued), await holders.accessToken(issued)];
  return { issued, keyId: issued.key.keyId, tokens };
}
/** Do the secret and its tokens work? One answer, since they live and die together. */
async function works({ issued, tokens }: { issued: Pair; tokens: string[] }): Promise<boolean> {
  const all = [await holders.opens(issued), ...(await Promise.all(tokens.map(holders.isActive)))];
  expect(new Set(all).size).toBe(1);
  return all[0] === true;
}

describe('without a grace, the secret and its tokens end at once', () => {
  it('when the key is deleted', async () => {
    const [one, other] = [await holder(), await holder()];
    await remove(one.keyId);
    expect([await works(one), await works(other)]).toEqual([false, true]);
  });

  it.each([undefined, 0])('when the secret is regenerated with graceSeconds %j', async (graceSeconds) => {
    const [one, other] = [await holder(), await holder()];
    const fresh = await holders.regenerate(one.keyId, graceSeconds);
    expect([await works(one), await works(other), await holders.opens(fresh)]).toEqual([false, true, true]);
    expect(fresh.key.previousSecretUntil).toBeNull();
  });

  it('when many keys are deleted', async () => {
    const [one, two, other] = [await holder(), await holder(), await holder()];
    const { planId } = await planFor([one.keyId, two.keyId], 'delete');
    await holders.admin('/api/v1/keys/bulk-delete', { planId, offset: 0, limit: 500 });
    expect([await works(one), await works(two), await works(other)]).toEqual([false, false, true]);
  });

  it('when many secrets are regenerated', async () => {
    const [one, two, other] = [await holder(), await holder(), await holder()];
    const { planId } = await planFor([one.keyId, two.keyId]);
    const fresh = await runChunk(planId);
    expect([await works(one), await works(two), await works(other)]).toEqual([false, false, true]);
    expect(await Promise.all(fresh.map(holders.opens))).toEqual([true, true]);
  });

  it('and a grace of before is over, too', async () => {
    const old = await holder();
    const middle = await holders.regenerate(old.keyId, 3600);
    await holders.regenerate(old.keyId);
    expect([await works(old), await holders.opens(middle)]).toEqual([false, false]);
    expect((await listed(old.keyId)).previousSecretUntil).toBeNull();
  });

  it('when the user is deactivated in Jira, once the directory is read', async () => {
    const one = await holder();
    const user = service.directory.find(({ accountId }) => accountId === one.issued.key.userId)!;
    user.active = false;
    await service.ask('POST', '/api/v1/users/sync', session);
    expect(await works(one)).toBe(false);
    user.active = true;
    await service.ask('POST', '/api/v1/users/sync', session);
    expect(await works(one)).toBe(true);
  });

  it('a token made at the same moment as the change never outlives it', async () => {
    const one = await holder();
    const [fresh, ...tokens] = await Promise.all([
      holders.regenerate(one.keyId),
      ...Array.from({ length: 20 }, () => holders.accessToken(one.issued)),
    ]);
    const got = tokens.filter((token) => token !== 'undefined');
    expect(await Promise.all(got.map(holders.isActive))).toEqual(got.map(() => false));
    expect(await holders.opens(fresh)).toBe(true);
  });
});

describe('with a grace, the old secret and its tokens work until then', () => {
  it('and the new ones as well, before and after', async () => {
    const old = await holder();
    const issued = await holders.regenerate(old.keyId, 3600);
    const fresh = { issued, tokens: [await holders.accessToken(issued)] };
    expect([await works(old), await works(fresh)]).toEqual([true, true]);
    await pass(3_600_000 - 1);
    expect([await works(old), await works(fresh)]).toEqual([true, true]);
    await pass(1);
    expect([await works(old), await works(fresh)]).toEqual([false, true]);
  });

  it('for up to 7 days, in which tokens can be got anew', async () => {
    const old = await holder();
    await holders.regenerate(old.keyId, 604_800);
    await pass(7 * dayMs - 1000);
    expect(await holders.opens(old.issued)).toBe(true);
    expect((await holders.issue(old.issued)).body['expires_in']).toBe(1);
    await pass(1000);
    expect(await holders.opens(old.issued)).toBe(false);
  });

  it('the list says until when, and afterwards that there is none', async () => {
    const { issued, keyId } = await holder();
    const until = service.time.now + 60_000;
    expect((await holders.regenerate(keyId, 60)).key.previousSecretUntil).toBe(until);
    expect(await listed(keyId)).toEqual({ ...issued.key, version: 2, previousSecretUntil: until });
    await pass(59_999);
    expect((await listed(keyId)).previousSecretUntil).toBe(until);
    await pass(1);
    expect((await listed(keyId)).previousSecretUntil).toBeNull();
  });

  it('but not beyond the deletion of the key', async () => {
    const old = await holder();
    await holders.regenerate(old.keyId, 3600);
    await remove(old.keyId);
    expect(await works(old)).toBe(false);
  });

  it('but not beyond the expiry of the key', async () => {
    const old = await holder();
    await holders.admin(`/api/v1/keys/${old.keyId}/expiry`, { expiresAt: service.time.now + 60_000 });
    await holders.regenerate(old.keyId, 3600);
    expect(await works(old)).toBe(true);
    await pass(60_000);
    expect(await works(old)).toBe(false);
  });

  it('a second regenerate during it ends the oldest, and gives the one between its grace', async () => {
    const oldest = await holder();
    const middle = await holders.regenerate(oldest.keyId, 3600);
    const between = { issued: middle, tokens: [await holders.accessToken(middle)] };
    const newest = await holders.regenerate(oldest.keyId, 60);
    const all = async () => [await works(oldest), await works(between), await holders.opens(newest)];
    expect(await all()).toEqual([false, true, true]);
    await pass(60_000);
    expect(await all()).toEqual([false, false, true]);
  });

  it('is told in the audit log', async () => {
    const { keyId } = await holder();
    await holders.regenerate(keyId, 3600);
    expect((await service.auditTrail()).at(-1)).toMatchObject({
      action: 'regenerate-key',
      detail: 'old secret works for 1 hour more',
    });
  });

  it.each([-1, 604_801, 1.5, '60', null])(
    '400 bad_input: graceSeconds %j, and nothing changes',
    async (grace) => {
      const old = await holder();
      const { status, body } = await holders.admin(`/api/v1/keys/${old.keyId}/regenerate`, {
        graceSeconds: grace,
      });
      expect([status, body['code']]).toEqual([400, 'bad_input']);
      expect(await works(old)).toBe(true);
      const plan = {
        action: 'regenerate',
        selection: { kind: 'ids', keyIds: [old.keyId] },
        graceSeconds: grace,
      };
      expect((await holders.admin('/api/v1/keys/plan', plan)).status).toBe(400);
    },
  );
});

describe('regenerating many with a grace', () => {
  it('the plan says so, and every old secret and token works until then', async () => {
    const all = [await holder(), await holder()];
    const plan = await planFor(
      all.map(({ keyId }) => keyId),
      'regenerate',
      3600,
    );
    expect(plan.graceSeconds).toBe(3600);
    await pass(60_000);
    const fresh = await runChunk(plan.planId);
    const until = service.time.now + 3_600_000;
    for (const old of all) {
      expect(await works(old)).toBe(true);
      expect((await listed(old.keyId)).previousSecretUntil).toBe(until);
    }
    await pass(3_600_000);
    for (const old of all) expect(await works(old)).toBe(false);
    expect(await Promise.all(fresh.map(holders.opens))).toEqual([true, true]);
  });

  it('a chunk repeated after a lost answer keeps the secret from before, and makes the lost one worthless', async () => {
    const all = [await holder(), await holder()];
    const { planId } = await planFor(
      all.map(({ keyId }) => keyId),
      'regenerate',
      3600,
    );
    const lost = await runChunk(planId);
    const lostTokens = await Promise.all(lost.map((pair) => holders.accessToken(pair)));
    await pass(60_000);
    const again = await runChunk(planId);
    expect(await Promise.all(lost.map(holders.opens))).toEqual([false, false]);
    expect(await Promise.all(lostTokens.map(holders.isActive))).toEqual([false, false]);
    expect(await Promise.all(again.map(holders.opens))).toEqual([true, true]);
    for (const old of all) expect(await works(old)).toBe(true);
    // The grace runs from the first time: nobody was promised more.
    await pass(3_600_000 - 60_000);
    for (const old of all) expect(await works(old)).toBe(false);
    expect(await Promise.all(again.map(holders.opens))).toEqual([true, true]);
  });

  it('a larger chunk that was done in part treats each key as it is', async () => {
    const all = [await holder(), await holder(), await holder()];
    const { planId } = await planFor(
      all.map(({ keyId }) => keyId),
      'regenerate',
      3600,
    );
    const lost = await runChunk(planId, 1);
    const again = await runChunk(planId);
    expect(await Promise.all(lost.map(holders.opens))).toEqual([false]);
    expect(await Promise.all(again.map(holders.opens))).toEqual([true, true, true]);
    for (const old of all) expect(await works(old)).toBe(true);
  });

  it('without a grace, a repeated chunk leaves only the last secret', async () => {
    const old = await holder();
    const { planId } = await planFor([old.keyId]);
    const lost = await runChunk(planId);
    const again = await runChunk(planId);
    expect([await works(old), await holders.opens(lost[0]!), await holders.opens(again[0]!)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
