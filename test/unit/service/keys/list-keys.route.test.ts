import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keySorts, type ApiKey } from '../../../../service/api/models/api-key.ts';
import { writeCursor } from '../../../../service/plugins/cursor.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const keys = 130;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 600 });
  session = await service.signIn();
});
beforeEach(() => service.seed(keys));
afterAll(() => service.stop());

type Query = Record<string, string | number | boolean>;
type Page = { items: ApiKey[]; nextCursor: string | null; total: number };
const ask = (query: Query) => {
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return service.ask('GET', `/api/v1/keys?${new URLSearchParams(texts).toString()}`, session);
};
async function list(query: Query = {}) {
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  return body as Page;
}
/** Every page from the first on; `between` runs before each further one. */
async function all(query: Query, between: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const items: ApiKey[] = [];
  let page = await list(query);
  for (;;) {
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    await between(page);
    page = await list({ ...query, cursor: page.nextCursor });
  }
}
const idsOf = (items: readonly ApiKey[]) => items.map(({ keyId }) => keyId);
const everyList = keySorts.flatMap((sort) => (['asc', 'desc'] as const).map((order) => ({ sort, order })));

describe('listing API keys', () => {
  it('200: shows each key with its owner, and no secret or hash', async () => {
    const owner = service.directory[0]!;
    await service.ask('POST', '/api/v1/keys', session, { userId: owner.accountId });
    const { items } = await list({ search: owner.emailAddress! });
    expect(items).toEqual([
      {
        keyId: expect.any(String) as string,
        clientId: expect.stringMatching(/^[0-9A-F]{32}$/) as string,
        userId: owner.accountId,
        userName: owner.displayName,
        userEmail: owner.emailAddress,
        userActive: true,
        createdAt: service.time.now,
        createdBy: 'Ada Admin',
        secretCreatedAt: service.time.now,
        lastUsedAt: null,
        lastUsedFrom: null,
        expiresAt: null,
        previousSecretUntil: null,
        version: 1,
      },
    ]);
  });

  it('shows 50 keys by name unless told otherwise, and how many there are', async () => {
    const page = await list();
    expect(page).toMatchObject({ total: keys, items: { length: 50 } });
    const names = (await service.db.selectFrom('api_keys').select(['key_id', 'sort_name']).execute())
      .toSorted((a, b) => (a.sort_name < b.sort_name ? -1 : a.sort_name > b.sort_name ? 1 : 0))
      .map(({ key_id }) => key_id);
    expect(new Set(idsOf(page.items))).toEqual(new Set(names.slice(0, 50)));
  });

  it('says when there are no keys at all', async () => {
    await service.seed(0);
    expect(await list()).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it.each([1, 7, 129, 130, 131, 500])('pages of %i give every key once', async (limit) => {
    const ids = idsOf(await all({ limit }));
    expect(ids).toHaveLength(keys);
    expect(new Set(ids).size).toBe(keys);
  });
});

describe.each(everyList)('sorted by $sort, $order', ({ sort, order }) => {
  it('gives every key exactly once, in one order, whatever the size of a page', async () => {
    const whole = idsOf(await all({ sort, order, limit: 500 }));
    expect(new Set(whole).size).toBe(keys);
    expect(idsOf(await all({ sort, order, limit: 9 }))).toEqual(whole);
  });

  it('is the other order backwards', async () => {
    const other = order === 'asc' ? 'desc' : 'asc';
    const there = idsOf(await all({ sort, order, limit: 40 }));
    expect(idsOf(await all({ sort, order: other, limit: 40 })).toReversed()).toEqual(there);
  });

  it('loses and repeats nothing when all values are equal', async () => {
    await service.db
      .updateTable('api_keys')
      .set({
        sort_name: 'same',
        sort_email: '',
        sort_creator: 'same',
        created_at: 5,
        secret_created_at: 5,
        last_used_at: 0,
      })
      .execute();
    const ids = idsOf(await all({ sort, order, limit: 11 }));
    expect(ids).toHaveLength(keys);
    expect(new Set(ids).size).toBe(keys);
  });

  it('while keys are deleted and made: every key that stays comes exactly once', async () => {
    const before = idsOf(await all({ sort, order, limit: 500 }));
    const deleted = new Set<string>();
    const seen = await all({ sort, order, limit: 10 }, async ({ items }) => {
      // One that was shown last, so that the cursor points to a key that is gone, and one that is still to come.
      for (const keyId of [items.at(-1)!.keyId, before.findLast((id) => !deleted.has(id))!]) {
        deleted.add(keyId);
        await service.ask('DELETE', `/api/v1/keys/${keyId}`, session);
      }
    });
    const ids = idsOf(seen);
    expect(deleted.size).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(before.filter((id) => !deleted.has(id) && !ids.includes(id))).toEqual([]);
  });
});

describe('a cursor', () => {
  const next = async (query: Query) => (await list({ limit: 5, ...query })).nextCursor!;
  const refusal = async (query: Query) => {
    const { status, body } = await ask(query);
    return [status, body['code']];
  };

  it.each([
    ['another search', { search: 'a' }],
    ['another filter', { neverUsed: true }],
    ['another sort', { sort: 'createdAt' }],
    ['the other order', { order: 'desc' }],
  ] as const)('400 bad_cursor: of %s', async (_what, other) => {
    expect(await refusal({ ...other, cursor: await next({}) })).toEqual([400, 'bad_cursor']);
    expect(await refusal({ cursor: await next(other) })).toEqual([400, 'bad_cursor']);
  });

  it('400 bad_cursor: of the audit log', async () => {
    await service.signIn();
    await service.signIn();
    const audit = await service.ask('GET', '/api/v1/audit?limit=1', session);
    expect(await refusal({ cursor: audit.body['nextCursor'] as string })).toEqual([400, 'bad_cursor']);
  });

  const forged = (position: unknown) =>
    writeCursor(['keys', 'userName', 'asc', []], position as [string, string]);
  it.each([
    ['no base64', '%%%'],
    ['no JSON', 'abcdef'],
    ['JSON of something else', Buffer.from('{"a":1}').toString('base64url')],
    ['a number for a name', forged([1, 'id'])],
    ['an object for an id', forged(['a', {}])],
    ['nothing for an id', forged(['a'])],
    ['more than it has', forged(['a', 'b', 'c'])],
  ])('400 bad_cursor: %s', async (_what, cursor) => {
    expect(await refusal({ cursor })).toEqual([400, 'bad_cursor']);
  });

  it('works with another size of page', async () => {
    const cursor = await next({});
    expect((await list({ cursor, limit: 100 })).items).toHaveLength(100);
  });
});

describe('bad input', () => {
  it.each([
    { limit: 0 },
    { limit: 501 },
    { limit: 'ten' },
    { sort: 'secret' },
    { order: 'up' },
    { userState: 'gone' },
    { neverUsed: 'perhaps' },
    { secretOlderThanDays: 0 },
    { secretOlderThanDays: 36_501 },
    { search: 'a'.repeat(201) },
    { cursor: '' },
    { cursor: 'a'.repeat(2001) },
    { page: 2 },
  ])('400 bad_input: %j', async (query) => {
    const { status, body } = await ask(query);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['fields']).toContainEqual(expect.objectContaining({ path: `/${Object.keys(query)[0]!}` }));
  });
});
