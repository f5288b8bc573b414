import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, KeyFilter } from '../../../../service/api/models/api-key.ts';
import type { Plan, Selection } from '../../../../service/api/models/plan.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const dayMs = 86_400_000;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 300 });
  session = await service.signIn();
});
beforeEach(() => service.seed(60));
afterAll(() => service.stop());

const ask = (selection: unknown, action = 'delete') =>
  service.ask('POST', '/api/v1/keys/plan', session, { action, selection });
async function plan(selection: Selection, action = 'delete') {
  const { status, body } = await ask(selection, action);
  expect(status).toBe(201);
  return body as Plan;
}
const byQuery = (filter: KeyFilter, except: string[] = []) => plan({ kind: 'query', filter, except });
const keysOf = async (query = '') => {
  const { body } = await service.ask('GET', `/api/v1/keys?limit=500${query}`, session);
  return body['items'] as ApiKey[];
};
const oldestFirst = (query = '') => keysOf(`${query}&sort=createdAt&order=asc`);
const itemsOf = ({ planId }: Plan) =>
  service.db.selectFrom('plan_items').selectAll().where('plan_id', '=', planId).orderBy('position').execute();
const idsOf = async (made: Plan) => (await itemsOf(made)).map(({ key_id }) => key_id);

describe('planning a bulk action', () => {
  it('201: freezes exactly the keys that were named', async () => {
    const keyIds = (await oldestFirst()).filter((_key, i) => i % 7 === 3).map(({ keyId }) => keyId);
    const made = await plan({ kind: 'ids', keyIds }, 'regenerate');
    expect(made).toMatchObject({ action: 'regenerate', count: keyIds.length, missing: 0 });
    expect(await idsOf(made)).toEqual(keyIds);
  });

  it('201: freezes what matches a filter less what was taken out', async () => {
    const matching = (await oldestFirst('&neverUsed=true')).map(({ keyId }) => keyId);
    const made = await byQuery({ neverUsed: true }, matching.slice(1, 3));
    expect(made.count).toBe(matching.length - 2);
    expect(await idsOf(made)).toEqual(matching.filter((_id, i) => i !== 1 && i !== 2));
  });

  it('finds by search what the list finds', async () => {
    const found = (await oldestFirst('&search=ann')).map(({ keyId }) => keyId);
    expect(found.length).toBeGreaterThan(0);
    expect(await idsOf(await byQuery({ search: 'ann' }))).toEqual(found);
  });

  it('takes all keys less 2', async () => {
    const taken = (await keysOf()).map(({ keyId }) => keyId).slice(0, 2);
    const made = await byQuery({}, taken);
    expect(made.count).toBe(58);
    const ids = new Set(await idsOf(made));
    expect(ids.size).toBe(58);
    for (const keyId of taken) expect(ids.has(keyId)).toBe(false);
  });

  it('goes from the oldest key to the newest, each position once', async () => {
    const made = await byQuery({});
    expect(await idsOf(made)).toEqual((await oldestFirst()).map(({ keyId }) => keyId));
    expect((await itemsOf(made)).map(({ position }) => position)).toEqual(
      Array.from({ length: 60 }, (_, i) => i),
    );
  });

  it('stays as it is when keys are made or deleted afterwards', async () => {
    const made = await byQuery({});
    const before = await itemsOf(made);
    const userId = service.directory[0]!.accountId;
    await service.ask('POST', '/api/v1/keys', session, { userId });
    await service.ask('DELETE', `/api/v1/keys/${before[5]!.key_id}`, session);
    expect(await itemsOf(made)).toEqual(before);
  });

  it('counts a key that was named twice once, and says how many are gone', async () => {
    const [first, second] = await keysOf();
    await service.ask('DELETE', `/api/v1/keys/${second!.keyId}`, session);
    const keyIds = [first!.keyId, first!.keyId, second!.keyId, 'never-was'];
    expect(await plan({ kind: 'ids', keyIds })).toMatchObject({ count: 1, missing: 2 });
  });

  it('may be empty', async () => {
    const nothing = { count: 0, missing: 0, sample: [], warnings: [] };
    expect(await byQuery({ search: 'nobody-has-this' })).toMatchObject(nothing);
  });

  it('shows the first ten by name', async () => {
    const sample = (await keysOf()).slice(0, 10).map(({ keyId, clientId, userName, userEmail }) => {
      return { keyId, clientId, userName, userEmail };
    });
    expect((await byQuery({})).sample).toEqual(sample);
  });

  it('lasts 30 minutes', async () => {
    expect((await byQuery({})).expiresAt).toBe(service.time.now + 30 * 60_000);
  });

  it('changes no key and is not in the audit log', async () => {
    const before = await keysOf();
    await byQuery({});
    expect(await keysOf()).toEqual(before);
    expect(await service.auditTrail()).toEqual([]);
  });

  it('is swept up a day after it expired', async () => {
    const old = await byQuery({});
    service.time.now += dayMs + 31 * 60_000;
    session = await service.signIn();
    await byQuery({});
    expect(await itemsOf(old)).toEqual([]);
  });
});

describe('the warnings of a plan', () => {
  const update = (values: object) => service.db.updateTable('api_keys').set(values).execute();
  const updateSome = async (count: number, values: object) => {
    const ids = (await keysOf()).slice(0, count).map(({ keyId }) => keyId);
    await service.db.updateTable('api_keys').set(values).where('key_id', 'in', ids).execute();
  };
  const quiet = () => update({ last_used_at: 0, user_active: 1 });

  it('are none when nothing is remarkable', async () => {
    await quiet();
    expect((await byQuery({})).warnings).toEqual([]);
  });

  it('count the keys that were used in the last 7 days', async () => {
    await quiet();
    await update({ last_used_at: service.time.now - 7 * dayMs });
    await updateSome(4, { last_used_at: service.time.now - 7 * dayMs + 1 });
    expect((await byQuery({})).warnings).toEqual([{ code: 'used_recently', count: 4 }]);
  });

  it('count the keys of deactivated users', async () => {
    await quiet();
    await updateSome(3, { user_active: 0 });
    expect((await byQuery({})).warnings).toEqual([{ code: 'deactivated_owner', count: 3 }]);
  });

  it('say that the own key is among them', async () => {
    await quiet();
    await updateSome(1, { user_id: service.directory[0]!.accountId });
    expect((await byQuery({})).warnings).toEqual([{ code: 'own_key', count: 1 }]);
  });

  it('speak of the planned keys only', async () => {
    await quiet();
    await updateSome(3, { user_active: 0 });
    const keyIds = (await keysOf()).slice(2, 10).map(({ keyId }) => keyId);
    const { warnings } = await plan({ kind: 'ids', keyIds });
    expect(warnings).toEqual([{ code: 'deactivated_owner', count: 1 }]);
  });
});

describe('bad input', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `key-${i}`);
  it.each([
    ['an unknown action', { kind: 'ids', keyIds: ['a'] }, 'burn'],
    ['no selection', undefined],
    ['an unknown kind', { kind: 'everything' }],
    ['no key at all', { kind: 'ids', keyIds: [] }],
    ['more than 10,000 named keys', { kind: 'ids', keyIds: ids(10_001) }],
    ['more than 10,000 taken out', { kind: 'query', filter: {}, except: ids(10_001) }],
    ['ids that are none', { kind: 'ids', keyIds: ["a'b"] }],
    ['an unknown filter', { kind: 'query', filter: { colour: 'red' }, except: [] }],
    ['a filter of a wrong type', { kind: 'query', filter: { neverUsed: 'true' }, except: [] }],
    ['an over-long search', { kind: 'query', filter: { search: 'a'.repeat(201) }, except: [] }],
    ['a filter with ids', { kind: 'ids', keyIds: ['a'], filter: {} }],
    ['a query without its exceptions', { kind: 'query', filter: {} }],
  ])('400 bad_input: %s', async (_what, selection, action = 'delete') => {
    const { status, body } = await ask(selection, action);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['fields']).not.toEqual([]);
  });

  it('201: 10,000 named keys fit', async () => {
    expect(await plan({ kind: 'ids', keyIds: ids(10_000) })).toMatchObject({ count: 0, missing: 10_000 });
  });
});
