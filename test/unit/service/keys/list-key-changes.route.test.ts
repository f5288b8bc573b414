import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { raiseRevision } from '../../../../service/database/revision.ts';
import { transact } from '../../../../service/database/transact.ts';
import { isOnPostgres } from '../../../support/open-test-database.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const keys = 120;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 300 });
  session = await service.signIn();
});
beforeEach(() => service.seed(keys));
afterAll(() => service.stop());

type Changes = { items: ApiKey[]; deletedIds: string[]; mark: string; more: boolean };
const ask = (query: Record<string, string>) =>
  service.ask('GET', `/api/v1/keys/changes?${new URLSearchParams(query).toString()}`, session);
async function changes(since?: string, limit = 50): Promise<Changes> {
  const { status, body } = await ask({ limit: String(limit), ...(since !== undefined && { since }) });
  expect(status).toBe(200);
  return body as Changes;
}

/** What a console keeps: keys by their id, and how far it has read. */
function reader() {
  const held = new Map<string, ApiKey>();
  let mark: string | undefined;
  const readPage = async (limit?: number) => {
    const page = await changes(mark, limit);
    for (const keyId of page.deletedIds) held.delete(keyId);
    for (const key of page.items) held.set(key.keyId, key);
    mark = page.mark;
    return page;
  };
  return {
    held,
    readPage,
    /** To the end. @returns how many keys were named */
    read: async () => {
      for (let named = 0; ;) {
        const { items, deletedIds, more } = await readPage();
        named += items.length + deletedIds.length;
        if (!more) return named;
      }
    },
  };
}
const listed = async () => {
  const { body } = await service.ask('GET', '/api/v1/keys?limit=500', session);
  return new Map((body['items'] as ApiKey[]).map((key) => [key.keyId, key]));
};
/** What a backup holds of keys and history, to be put back as a restore does. */
async function copyOf({ db }: TriedService) {
  const tables = ['api_keys', 'deleted_keys', 'key_changes', 'counters', 'audit_log'] as const;
  const rows = new Map(
    await Promise.all(
      tables.map(async (name) => [name, await db.selectFrom(name).selectAll().execute()] as const),
    ),
  );
  return {
    restore: async () => {
      for (const [name, kept] of rows) {
        await db.deleteFrom(name).execute();
        if (kept.length > 0) await db.insertInto(name).values(kept).execute();
      }
    },
  };
}
const post = (path: string, body: object) => service.ask('POST', path, session, body);
const bulk = async (action: 'delete' | 'regenerate', keyIds: string[]) => {
  const plan = await post('/api/v1/keys/plan', { action, selection: { kind: 'ids', keyIds } });
  const chunk = { planId: plan.body['planId'], offset: 0, limit: 500 };
  expect((await post(`/api/v1/keys/bulk-${action}`, chunk)).status).toBe(200);
};

describe('what changed since', () => {
  it('200: without a mark every key there is, once, page by page', async () => {
    const console = reader();
    const first = await console.readPage(30);
    expect(first).toMatchObject({ more: true });
    await console.read();
    expect(console.held).toEqual(await listed());
    expect(await console.read()).toBe(0);
  });

  it('200: afterwards exactly the keys that were made, changed or deleted', async () => {
    const console = reader();
    await console.read();
    const [one, two, three, four, five, six] = [...console.held.keys()] as string[];
    await service.ask('DELETE', `/api/v1/keys/${one!}`, session);
    await post(`/api/v1/keys/${two!}/regenerate`, { graceSeconds: 60 });
    await post(`/api/v1/keys/${two!}/revoke-previous-secret`, {});
    await post(`/api/v1/keys/${three!}/expiry`, { expiresAt: service.time.now + 60_000 });
    await bulk('delete', [four!]);
    await bulk('regenerate', [five!, six!]);
    const taken = new Set([...console.held.values()].map(({ userId }) => userId));
    const { accountId } = service.directory.find((user) => !taken.has(user.accountId) && user.active)!;
    expect((await post('/api/v1/keys', { userId: accountId })).status).toBe(201);
    expect(await console.read()).toBe(7);
    expect(console.held).toEqual(await listed());
  });

  it('200: owners that Jira renamed or deactivated are changes of their keys', async () => {
    const console = reader();
    await console.read();
    await service.db.updateTable('api_keys').set({ user_name: 'old', user_active: 1 }).execute();
    expect((await post('/api/v1/users/sync', {})).status).toBe(200);
    expect(await console.read()).toBe(keys);
    expect(console.held).toEqual(await listed());
  });

  it('200: a key that changes while the pages are read is not missed', async () => {
    const console = reader();
    const { items } = await console.readPage(30);
    const last = [...(await listed()).values()].find(({ keyId }) => !console.held.has(keyId))!;
    await bulk('delete', [items[0]!.keyId]);
    await bulk('regenerate', [items[1]!.keyId, last.keyId]);
    await console.read();
    expect(console.held).toEqual(await listed());
  });

  it('200: being used is no change', async () => {
    const console = reader();
    await console.read();
    await service.db.updateTable('api_keys').set({ last_used_at: 5 }).execute();
    expect(await console.read()).toBe(0);
  });

  it('410 changes_forgotten: after an older backup was restored, however many changes were made since', async () => {
    const backup = await copyOf(service);
    const ahead = reader();
    await ahead.read();
    const [one, two, three] = [...ahead.held.keys()] as string[];
    await bulk('delete', [one!, two!]);
    await ahead.read();
    const { mark: lost } = await changes();
    await backup.restore();
    expect((await ask({ since: lost })).body['code']).toBe('changes_forgotten');
    for (let i = 0; i < 10; i += 1) await bulk('regenerate', [three!]);
    expect((await ask({ since: lost })).body['code']).toBe('changes_forgotten');
    const anew = reader();
    await anew.read();
    expect(anew.held).toEqual(await listed());
    expect(anew.held.has(one!)).toBe(true);
  });

  it('200: a mark from before the backup is good after its restore', async () => {
    const early = reader();
    await early.read();
    const backup = await copyOf(service);
    await bulk('delete', [[...early.held.keys()][0]!]);
    await backup.restore();
    await bulk('regenerate', [[...early.held.keys()][1]!]);
    expect(await early.read()).toBe(1);
    expect(early.held).toEqual(await listed());
  });

  it('410 changes_forgotten: a mark of another database, of a time to come, or none at all', async () => {
    const { mark } = await changes();
    const [database = '', revision = '', ...rest] = mark.split('.');
    for (const since of [
      [database, Number(revision) + 1000, ...rest].join('.'),
      [1, revision, ...rest].join('.'),
      'nonsense',
    ]) {
      const { status, body } = await ask({ since });
      expect([status, body['code']]).toEqual([410, 'changes_forgotten']);
    }
  });

  it('401 session_missing: for admins only', async () => {
    expect((await service.ask('GET', '/api/v1/keys/changes')).status).toBe(401);
  });
});

describe.runIf(isOnPostgres())('several replicas', () => {
  it('a change that is begun early and committed late is not missed', async () => {
    const console = reader();
    await console.read();
    const [early, late] = [...console.held.keys()] as string[];
    const begun = Promise.withResolvers<null>();
    const mayEnd = Promise.withResolvers<null>();
    const change = (keyId: string, beforeEnd: () => Promise<void>) =>
      transact(service.db, async (trx) => {
        await trx.updateTable('api_keys').set({ expires_at: 7 }).where('key_id', '=', keyId).execute();
        await raiseRevision(trx, [keyId]);
        await beforeEnd();
      });
    const first = change(early!, async () => {
      begun.resolve(null);
      await mayEnd.promise;
    });
    await begun.promise;
    const second = change(late!, () => Promise.resolve());
    // The second waits for the first: nothing of either may be seen, or be passed over.
    await Promise.race([second, wait(200)]);
    await console.read();
    mayEnd.resolve(null);
    await Promise.all([first, second]);
    await console.read();
    expect(console.held).toEqual(await listed());
  });

  it('misses nothing while many write at once', async () => {
    const console = reader();
    await console.read();
    const ids = [...console.held.keys()];
    const writing = new AbortController();
    const writers = Promise.all(
      [0, 1, 2, 3].map(async (writer) => {
        for (const keyId of ids.filter((_id, i) => i % 4 === writer))
          await post(`/api/v1/keys/${keyId}/regenerate`, {});
      }),
    ).finally(() => writing.abort());
    while (!writing.signal.aborted) await console.readPage(7);
    await writers;
    await console.read();
    expect(console.held).toEqual(await listed());
  });
});
