import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import type { DeletedKey } from '../../../../service/api/models/deleted-key.ts';
import { deletedKeysOf } from '../../../support/deleted-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 60 });
});
beforeEach(async () => {
  await service.seed(7);
  session = await service.signIn();
});
afterAll(() => service.stop());

const admin = () => deletedKeysOf(service, () => session);
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500', session)).body['items'] as ApiKey[];
/** Deletes all, one a second. @returns in this order */
async function deleteAll() {
  const keys = await keysNow();
  for (const { keyId } of keys) {
    service.time.now += 1000;
    await admin().remove(keyId);
  }
  return keys;
}
const idsOf = (items: readonly { keyId: string }[]) => items.map(({ keyId }) => keyId);

describe('listing deleted API keys', () => {
  it('200: who deleted whose, when, and until when it can be restored; no hash', async () => {
    const [key] = await keysNow();
    session = await service.signInAs('Second Admin');
    await admin().remove(key!.keyId);
    const { items, total, keepDays } = await admin().list();
    expect([total, keepDays]).toEqual([1, 7]);
    expect(items).toEqual([
      {
        keyId: key!.keyId,
        clientId: key!.clientId,
        userId: key!.userId,
        userName: key!.userName,
        userEmail: key!.userEmail,
        createdAt: key!.createdAt,
        lastUsedAt: key!.lastUsedAt,
        deletedAt: service.time.now,
        deletedBy: 'Second Admin',
        restorableUntil: service.time.now + 7 * 86_400_000,
      },
    ]);
  });

  it('is sorted by deletion, the last first or the first first, page by page', async () => {
    const deleted = idsOf(await deleteAll());
    const all = async (order: string) => {
      const items: DeletedKey[] = [];
      let page = await admin().list({ order, limit: '3' });
      for (;;) {
        items.push(...page.items);
        expect(page.total).toBe(7);
        if (page.nextCursor === null) return idsOf(items);
        page = await admin().list({ order, limit: '3', cursor: page.nextCursor });
      }
    };
    expect(await all('asc')).toEqual(deleted);
    expect(await all('desc')).toEqual(deleted.toReversed());
    expect(idsOf((await admin().list()).items)).toEqual(deleted.toReversed());
  });

  it('of many deleted at the same moment shows each once', async () => {
    await admin().bulkDelete();
    const first = await admin().list({ limit: '4' });
    const second = await admin().list({ limit: '4', cursor: first.nextCursor! });
    expect(new Set(idsOf([...first.items, ...second.items])).size).toBe(7);
    expect(second.nextCursor).toBeNull();
  });

  it('is searched by name and client id', async () => {
    const [, second] = await deleteAll();
    for (const search of [second!.clientId.toLowerCase(), second!.userName]) {
      const { items, total } = await admin().list({ search });
      expect(idsOf(items)).toContain(second!.keyId);
      expect(total).toBe(items.length);
      expect(total).toBeLessThan(7);
    }
    expect((await admin().list({ search: '%' })).total).toBe(0);
  });

  it('shows what can be restored only: after seven days nothing', async () => {
    await admin().bulkDelete();
    service.time.now += 7 * 86_400_000;
    session = await service.signIn();
    expect(await admin().list()).toMatchObject({ items: [], total: 0, nextCursor: null });
  });

  it('400 bad_cursor: the cursor of another list', async () => {
    await deleteAll();
    const { nextCursor } = await admin().list({ limit: '2' });
    await expect(admin().list({ limit: '2', order: 'asc', cursor: nextCursor! })).rejects.toThrow(
      'bad_cursor',
    );
  });

  it('401 session_missing: for nobody but an admin', async () => {
    const { status, body } = await service.ask('GET', '/api/v1/deleted-keys');
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });
});
