import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 300 });
  session = await service.signIn();
});
beforeEach(() => service.seed(40));
afterAll(() => service.stop());

const ask = async (query = '') => (await service.ask('GET', `/api/v1/keys?limit=1${query}`, session)).body;
const total = async (query = '') => (await ask(query))['total'];
const someKey = async () => ((await ask())['items'] as { keyId: string }[])[0]!.keyId;

describe('the total of a list', () => {
  it('is that of all pages, also of a search that finds more than one, from its first page to its last', async () => {
    const pages: Record<string, unknown>[] = [await ask('&search=test')];
    for (
      let cursor = pages[0]!['nextCursor'];
      typeof cursor === 'string';
      cursor = pages.at(-1)!['nextCursor']
    ) {
      pages.push(await ask(`&search=test&cursor=${cursor}`));
    }
    expect(pages.length).toBeGreaterThan(30);
    expect(new Set(pages.map((page) => page['total']))).toEqual(new Set([pages.length]));
    expect(await total('&search=nobody.of.this.name')).toBe(0);
  });

  it('follows at once when a key is made', async () => {
    expect(await total()).toBe(40);
    const userId = service.directory[0]!.accountId;
    expect((await service.ask('POST', '/api/v1/keys', session, { userId })).status).toBe(201);
    expect(await total()).toBe(41);
  });

  it('follows at once when a key is deleted', async () => {
    expect(await total()).toBe(40);
    expect((await service.ask('DELETE', `/api/v1/keys/${await someKey()}`, session)).status).toBe(204);
    expect(await total()).toBe(39);
  });

  it('follows at once when a secret is renewed', async () => {
    const old = Number(await total('&secretOlderThanDays=1'));
    const [key] = (await ask('&secretOlderThanDays=1'))['items'] as { keyId: string }[];
    await service.ask('POST', `/api/v1/keys/${key!.keyId}/regenerate`, session);
    expect(await total('&secretOlderThanDays=1')).toBe(old - 1);
  });

  it('follows at once when owners are deactivated', async () => {
    const before = Number(await total('&userState=deactivated'));
    const owner = await service.db
      .selectFrom('api_keys')
      .select('user_id')
      .where('user_active', '=', 1)
      .executeTakeFirstOrThrow();
    const user = service.directory.find(({ accountId }) => accountId === owner.user_id)!;
    user.active = false;
    await service.ask('POST', '/api/v1/users/sync', session);
    user.active = true;
    expect(await total('&userState=deactivated')).toBe(before + 1);
  });

  it('follows within a minute when secrets grow old', async () => {
    expect(await total('&secretOlderThanDays=36500')).toBe(0);
    await service.db
      .updateTable('api_keys')
      .set({ secret_created_at: service.time.now - 36_500 * 86_400_000 })
      .execute();
    service.time.now += 60_000;
    session = await service.signIn();
    expect(await total('&secretOlderThanDays=36500')).toBe(40);
  });

  it('is right for more filters than are remembered', async () => {
    for (let days = 1; days <= 230; days += 1) await total(`&secretOlderThanDays=${days}`);
    expect(await total()).toBe(40);
  });
});
