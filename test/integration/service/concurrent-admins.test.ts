import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, IssuedKey } from '../../../service/api/models/api-key.ts';
import { serviceOnSampleJira, type TriedService } from '../../support/service-on-sample-jira.ts';

let service: TriedService;
let url: string;
let admins: Caller[];
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 2600 });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const sessions = [await service.signIn(), await service.signInAs('Second Admin')];
  admins = sessions.map(({ authorization }) => callerOf(authorization));
});
beforeEach(() => service.seed(0));
afterAll(() => service.stop());

type Answer = { status: number; body: Record<string, unknown> };
type Caller = (method: string, path: string, body?: object) => Promise<Answer>;
/** Over real connections, as two consoles would. */
const callerOf =
  (authorization: string): Caller =>
  async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
  };
const [first, second]: [Caller, Caller] = [
  (...call) => admins[0]!(...call),
  (...call) => admins[1]!(...call),
];
const people = () =>
  service.directory.filter(({ active, accountType }) => active && accountType === 'atlassian');
const keysNow = async () => {
  const rows = await service.db.selectFrom('api_keys').select(['key_id', 'client_id', 'user_id']).execute();
  return rows.map(({ key_id }) => key_id);
};
const planAll = async (caller: Caller, action: string, except: string[] = []) =>
  (await caller('POST', '/api/v1/keys/plan', { action, selection: { kind: 'query', filter: {}, except } }))
    .body as { planId: string; count: number };
async function runPlan(caller: Caller, action: 'delete' | 'regenerate', planId: string) {
  const results: { keyId: string; clientId: string; outcome: string; clientSecret?: string }[] = [];
  for (let offset: unknown = 0; offset !== null;) {
    const { status, body } = await caller('POST', `/api/v1/keys/bulk-${action}`, {
      planId,
      offset,
      limit: 500,
    });
    expect(status).toBe(200);
    results.push(...(body['results'] as typeof results));
    offset = body['nextOffset'];
  }
  return results;
}
const isIntact = async () => (await first('GET', '/api/v1/audit/verify')).body['intact'];

describe('two admins who click at once', () => {
  it('get one key and one key_exists, for each of 25 users', async () => {
    for (const { accountId: userId } of people().slice(0, 25)) {
      const [one, two] = await Promise.all(
        [first, second].map((admin) => admin('POST', '/api/v1/keys', { userId })),
      );
      const [made, refused] = one!.status === 201 ? [one!, two!] : [two!, one!];
      expect([made.status, refused.status, refused.body['code']]).toEqual([201, 409, 'key_exists']);
      expect(refused.body['keyId']).toBe((made.body as IssuedKey).key.keyId);
    }
    expect(await keysNow()).toHaveLength(25);
    expect(await isIntact()).toBe(true);
  });

  it('get one key and many key_exists when they click 30 times', async () => {
    const { accountId: userId } = people()[0]!;
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? first : second)('POST', '/api/v1/keys', { userId })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'key_exists')).toHaveLength(29);
  });
});

describe('2,000 keys', () => {
  beforeEach(() => service.seed(2000));

  it('less 2 are deleted, exactly those, while the other admin deletes some of them and goes on listing', async () => {
    const all = await keysNow();
    const kept = all.slice(500, 502);
    const byOther = all.slice(1990);
    const { planId, count } = await planAll(first, 'delete', kept);
    expect(count).toBe(1998);
    const [results, others, lists] = await Promise.all([
      runPlan(first, 'delete', planId),
      Promise.all(byOther.map((keyId) => second('DELETE', `/api/v1/keys/${keyId}`))),
      Promise.all(Array.from({ length: 20 }, () => second('GET', '/api/v1/keys?limit=100'))),
    ]);
    expect(results).toHaveLength(1998);
    const gone = results.filter(({ outcome }) => outcome === 'gone').map(({ keyId }) => keyId);
    const deletedByOther = byOther.filter((_keyId, i) => others[i]!.status === 204);
    expect(gone.toSorted()).toEqual(deletedByOther.toSorted());
    expect(others.every(({ status }) => status === 204 || status === 404)).toBe(true);
    expect(lists.every(({ status }) => status === 200)).toBe(true);
    expect((await keysNow()).toSorted()).toEqual(kept.toSorted());
    expect(await isIntact()).toBe(true);
  });

  it('less 2 get new secrets, exactly those, each valid and none twice', async () => {
    const kept = (await keysNow()).slice(0, 2);
    const { planId } = await planAll(first, 'regenerate', kept);
    const results = await runPlan(first, 'regenerate', planId);
    expect(new Set(results.map(({ clientSecret }) => clientSecret)).size).toBe(1998);
    const versions = await service.db.selectFrom('api_keys').select(['key_id', 'version']).execute();
    const untouched = versions.filter(({ version }) => version === 1).map(({ key_id }) => key_id);
    expect(untouched.toSorted()).toEqual(kept.toSorted());
    const checks = await Promise.all(
      results
        .filter((_result, i) => i % 40 === 0)
        .map(({ clientId, clientSecret }) =>
          second('POST', '/api/v1/keys/check-secret', { clientId, clientSecret }),
        ),
    );
    expect(checks.every(({ body }) => body['valid'] === true)).toBe(true);
    expect(await isIntact()).toBe(true);
  });

  it('regenerated by both admins at once: for every key the secret that was made last is the valid one', async () => {
    const plans = [await planAll(first, 'regenerate'), await planAll(second, 'regenerate')];
    const [one, two] = await Promise.all([
      runPlan(first, 'regenerate', plans[0]!.planId),
      runPlan(second, 'regenerate', plans[1]!.planId),
    ]);
    for (const [i, { clientId, clientSecret }] of one.entries()) {
      if (i % 100 !== 0) continue;
      const pairs = [
        { clientId, clientSecret },
        { clientId, clientSecret: two[i]!.clientSecret },
      ];
      const checks = await Promise.all(pairs.map((pair) => first('POST', '/api/v1/keys/check-secret', pair)));
      expect(checks.filter(({ body }) => body['valid'] === true)).toHaveLength(1);
    }
    const listed = (await first('GET', '/api/v1/keys?limit=500')).body['items'] as ApiKey[];
    expect(new Set(listed.map(({ version }) => version))).toEqual(new Set([3]));
  });
});
