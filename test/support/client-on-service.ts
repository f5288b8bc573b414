import { createServiceClient } from '../../electron/main/key-service/service-client.ts';
import { remoteService } from '../../electron/main/key-service/service-endpoint.ts';
import { searchUsers } from '../../service/api/search-users.ts';
import { listeningService } from './listening-service.ts';
import { meddlingProxy, type Meddling } from './meddling-proxy.ts';
import { adminAuthorization } from './service-on-sample-jira.ts';

export const session = '/api/v1/session';

/** Main's client of a real key service with 10 keys, with a proxy in between. */
export async function clientOnService() {
  const service = await listeningService({ keys: 10 });
  const proxy = await meddlingProxy(service.url);
  const reachable: boolean[] = [];
  const clientAs = (jiraAuthorization: string) =>
    createServiceClient({
      endpoint: remoteService(proxy.url),
      jiraAuthorization,
      onReachable: (isUp) => reachable.push(isUp),
    });
  const client = clientAs(adminAuthorization);
  return {
    service,
    proxy,
    /** What was told of the service: false when it went, true when it is back. */
    reachable,
    client,
    clientAs,
    signIns: () => proxy.count('POST', session),
    /** Answers the first requests to a path in other ways, then passes on. */
    meddleWith: (path: string, ...first: Meddling[]): void => {
      proxy.control.meddle = (request) =>
        request.path.startsWith(path) ? (first.shift() ?? 'pass') : 'pass';
    },
    /** A user who can get a key. */
    freeUser: async (): Promise<string> => {
      const { items } = await client.call(searchUsers, { query: { query: 'a' } });
      return items.find((user) => user.active && !user.hasKey)?.userId ?? '';
    },
    stop: async () => {
      await client.close();
      await proxy.close();
      await service.stop();
    },
  };
}
export type ClientOnService = Awaited<ReturnType<typeof clientOnService>>;
