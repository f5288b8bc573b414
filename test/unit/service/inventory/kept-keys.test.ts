import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keySorts } from '../../../../service/api/models/api-key.ts';
import type { KeptPage } from '../../../../service/api/inventory-messages.ts';
import { createKeptKeys, type KeptKeys } from '../../../../service/inventory/kept-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const users = 160;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users });
  session = await service.signIn();
});
afterAll(() => service.stop());

const online = async (path: string) => (await service.ask('GET', path, session)).body;
const post = (path: string, body: object) => service.ask('POST', path, session, body);
const idAt = async (place: number): Promise<string | undefined> => {
  const { items } = (await online('/api/v1/keys?limit=500&sort=clientId')) as { items: { keyId: string }[] };
  return items.length === 0 ? undefined : items[place % items.length]!.keyId;
};

/** What a console has been told until now, in order. */
function console() {
  const told: KeptPage[] = [];
  let mark: string | undefined;
  return {
    told,
    sync: async (pages = Infinity) => {
      for (let page = 0; page < pages; page += 1) {
        const since = mark === undefined ? '' : `&since=${mark}`;
        const { items, deletedIds, more, ...rest } = await online(`/api/v1/keys/changes?limit=40${since}`);
        told.push({ items, deletedIds } as KeptPage);
        mark = String(rest['mark']);
        if (more !== true) return;
      }
    },
  };
}

async function openKept(told: readonly KeptPage[]): Promise<KeptKeys> {
  const kept = await createKeptKeys(() => service.time.now);
  await kept.take(told.map((page) => JSON.stringify({ type: 'page', page, mark: 'm', more: false })));
  return kept;
}

type Query = Record<string, string | number | boolean>;
/** Every page of a list, by its cursors. */
async function pages(ask: (query: Query) => Promise<unknown>, query: Query): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = (await ask({ ...query, ...(cursor !== undefined && { cursor }) })) as {
      nextCursor: string | null;
    };
    all.push(page);
    cursor = page.nextCursor;
  }
  return all;
}
const askOnline = (query: Query) =>
  online(
    `/api/v1/keys?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString()}`,
  );

const filters: Query[] = [
  {},
  { search: 'an' },
  { search: 'mar' },
  { search: 'Žof a' },
  { search: 'nobody at all' },
  { userState: 'deactivated' },
  { neverUsed: true, userState: 'active' },
  { secretOlderThanDays: 200, search: 'e' },
];
const everyQuery = keySorts.flatMap((sort) =>
  ['asc', 'desc'].flatMap((order) => filters.map((filter): Query => ({ ...filter, sort, order, limit: 33 }))),
);

describe('an inventory', () => {
  it('answers every search, filter and sort as the service does, page by page', async () => {
    await service.seed(120);
    const read = console();
    await read.sync();
    const kept = await openKept(read.told);
    for (const query of everyQuery) {
      expect(await pages((page) => kept.ask('listKeys', page), query), JSON.stringify(query)).toEqual(
        await pages(askOnline, query),
      );
    }
    expect(await kept.ask('getOverview', {})).toEqual(await online('/api/v1/keys/overview'));
    await kept.close();
  });

  it('refuses what the service refuses', async () => {
    const kept = await openKept([]);
    await expect(kept.ask('listKeys', { nonsense: 1 })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(kept.ask('listKeys', { cursor: 'x' })).rejects.toMatchObject({ code: 'bad_cursor' });
    await kept.close();
  });

  it('takes nothing from a record on that it does not know, as of a newer Keydesk', async () => {
    const kept = await createKeptKeys();
    const synced = { type: 'synced', at: 1, deployment: null };
    const newer = JSON.stringify({ type: 'newer' });
    expect(await kept.take([JSON.stringify(synced), newer])).toEqual({ synced, isEnd: true });
    const later = JSON.stringify({ ...synced, at: 2 });
    expect(await kept.take([later])).toEqual({ synced, isEnd: true });
    await kept.close();
  });

  const step = fc.oneof(
    fc.record({ verb: fc.constantFrom('create', 'delete', 'regenerate', 'expire'), at: fc.nat(500) }),
    fc.record({ verb: fc.constant('rename'), at: fc.nat(500) }),
    fc.record({ verb: fc.constantFrom('sync', 'sync a page'), at: fc.constant(0) }),
  );
  it('holds what the service lists after any changes and syncs, also ones that were cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await service.seed(50);
        const read = console();
        for (const { verb, at } of steps) await take(verb, at, read);
        await read.sync();
        const kept = await openKept(read.told);
        const query = { sort: 'userName', limit: 500 };
        expect(await kept.ask('listKeys', query)).toEqual(await askOnline(query));
        await kept.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  async function take(verb: string, at: number, read: ReturnType<typeof console>): Promise<void> {
    const userId = service.directory[at % users]!.accountId;
    if (verb === 'sync') await read.sync();
    else if (verb === 'sync a page') await read.sync(1);
    else if (verb === 'create') await post('/api/v1/keys', { userId });
    else if (verb === 'rename') {
      const renamed = service.db.updateTable('api_keys').set({ user_name: 'renamed' });
      await renamed.where('user_id', '=', userId).execute();
      await post('/api/v1/users/sync', {});
    } else await changeOne(verb, at);
  }

  async function changeOne(verb: string, at: number): Promise<void> {
    const keyId = await idAt(at);
    if (keyId === undefined) return;
    if (verb === 'delete') await service.ask('DELETE', `/api/v1/keys/${keyId}`, session);
    else if (verb === 'regenerate') await post(`/api/v1/keys/${keyId}/regenerate`, { graceSeconds: at });
    else await post(`/api/v1/keys/${keyId}/expiry`, { expiresAt: service.time.now + 1000 + at });
  }
});
