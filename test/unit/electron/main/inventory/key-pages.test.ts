import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listKeys } from '../../../../../service/api/list-keys.ts';
import type { ApiKey } from '../../../../../service/api/models/api-key.ts';
import { keyPages, type KeyQuery } from '../../../../../electron/main/inventory/key-pages.ts';
import {
  createServiceClient,
  type ServiceClient,
} from '../../../../../electron/main/key-service/service-client.ts';
import { remoteService } from '../../../../../electron/main/key-service/service-endpoint.ts';
import { listeningService } from '../../../../support/listening-service.ts';
import { adminAuthorization } from '../../../../support/service-on-sample-jira.ts';

let service: Awaited<ReturnType<typeof listeningService>>;
let client: ServiceClient;
let all: readonly ApiKey[];

beforeAll(async () => {
  service = await listeningService({ keys: 1_100, users: 1_200 });
  client = createServiceClient({
    endpoint: remoteService(service.url),
    jiraAuthorization: adminAuthorization,
    onReachable: () => undefined,
  });
  all = await read({ selection: { kind: 'query', filter: {}, except: [] } });
});
afterAll(async () => {
  await client.close();
  await service.stop();
});

async function read(query: KeyQuery): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  for await (const page of keyPages(client, query)) keys.push(...page.keys);
  return keys;
}

describe('the keys of a selection', () => {
  it('are all of them, each once', () => {
    expect(all).toHaveLength(1_100);
    expect(new Set(all.map(({ keyId }) => keyId)).size).toBe(1_100);
  });

  it('come in the order that was asked for', async () => {
    const sorted = await read({
      selection: { kind: 'query', filter: {}, except: [] },
      sort: 'createdAt',
      order: 'desc',
    });
    const { items } = await client.call(listKeys, {
      query: { sort: 'createdAt', order: 'desc', limit: 500 },
    });
    expect(sorted.slice(0, 500)).toEqual(items);
  });

  it('are what a filter lets through, less what was taken out', async () => {
    const filter = { userState: 'deactivated' } as const;
    const matching = all.filter(({ userActive }) => !userActive);
    const except = [matching[0]!.keyId];
    expect(await read({ selection: { kind: 'query', filter, except } })).toEqual(matching.slice(1));
  });

  it('are those that were named, without those that are gone', async () => {
    const named = [all[7]!, all[1_050]!];
    const keyIds = [...named.map(({ keyId }) => keyId), 'gone'];
    expect(await read({ selection: { kind: 'ids', keyIds } })).toEqual(named);
  });

  it('of a service whose list never ends are service_bad_answer', async () => {
    const endless = { call: () => Promise.resolve({ items: [], nextCursor: 'again', total: 1 }) };
    const pages = keyPages(endless as unknown as ServiceClient, {
      selection: { kind: 'query', filter: {}, except: [] },
    });
    await expect(pages.next()).rejects.toMatchObject({ code: 'service_bad_answer' });
  });
});
