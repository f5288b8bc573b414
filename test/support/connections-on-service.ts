import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../electron/contract/connections/connection.ts';
import { Connections, type ConnectionsDeps } from '../../electron/main/connections/connections.ts';
import type { ServiceEndpoint } from '../../electron/main/key-service/service-endpoint.ts';
import { listeningService } from './listening-service.ts';
import { rememberingConnections, type RememberOptions } from './remembering-connections.ts';
import { meddlingProxy } from './meddling-proxy.ts';
import { adminAuthorization } from './service-on-sample-jira.ts';
import { silentLog } from './silent-log.ts';

type StartOptions = Parameters<ConnectionsDeps['startEmbedded']>[0];

export const disconnected: Connection = {
  state: 'disconnected',
  kind: null,
  address: null,
  deployment: null,
  user: null,
};
/** What the system's keychain would keep. */
export const sealingKey = 'k'.repeat(43);
export const sample = { kind: 'sample', keys: null, jiraAuthorization: adminAuthorization } as const;

/**
 * Main's connection, to a real key service with a proxy in between. The embedded service that it starts is one that runs
 * already, so that only what main does with it is looked at.
 */
export async function connectionsOnService(options: RememberOptions = {}) {
  const service = await listeningService({ keys: 5 });
  const proxy = await meddlingProxy(service.url);
  const dataFolder = mkdtempSync(join(tmpdir(), 'keydesk-connections-'));
  const told: Connection[] = [];
  const connections: Connections = new Connections({
    startEmbedded: async ({ start, onDown }): Promise<ServiceEndpoint> => {
      tried.started.push(start);
      tried.onDown = onDown;
      await tried.beforeStart();
      return {
        url: () => Promise.resolve(proxy.url),
        signInHeaders: () => Promise.resolve({}),
        stop: () => {
          tried.stopped += 1;
          return Promise.resolve();
        },
      };
    },
    serviceStartOf: (folder) => {
      tried.sealedFor.push(folder);
      return Promise.resolve({ sealingKey });
    },
    dataFolder,
    onChange: (connection) => {
      told.push(connection);
      remembering.saved.noteConnection(connection);
    },
    isBusy: (): boolean => tried.busy,
    log: silentLog,
  });
  const remembering = rememberingConnections(connections, dataFolder, options);
  const tried = {
    ...remembering,
    service,
    proxy,
    dataFolder,
    /** Every event. */
    told,
    states: () => told.map(({ state }) => state),
    busy: false,
    /** What embedded services were started with. */
    started: [] as StartOptions['start'][],
    /** Folders that a sealing key was asked for. */
    sealedFor: [] as string[],
    stopped: 0,
    beforeStart: (): Promise<void> => Promise.resolve(),
    onDown: (): void => undefined,
    connections,
    /** The service of a team. */
    team: (jiraAuthorization = adminAuthorization) =>
      ({ kind: 'service', address: proxy.url, jiraAuthorization }) as const,
    stop: async () => {
      await tried.connections.close();
      await proxy.close();
      await service.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return tried;
}
export type ConnectionsOnService = Awaited<ReturnType<typeof connectionsOnService>>;
