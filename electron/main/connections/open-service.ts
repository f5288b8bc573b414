import { rmSync } from 'node:fs';
import type { Agent as HttpsAgent } from 'node:https';
import { join } from 'node:path';
import type { Connection } from '../../contract/connections/connection.ts';
import type { ToService } from '../../../service/api/embedded-messages.ts';
import { makeServiceStart, type ServiceStart } from '../credentials/service-secrets.ts';
import type { EmbeddedOptions } from '../key-service/embedded-endpoint.ts';
import type { JiraAuthorization } from '../key-service/admin-session.ts';
import {
  createServiceClient,
  type ClientOptions,
  type ServiceClient,
} from '../key-service/service-client.ts';
import { remoteService, type ServiceEndpoint } from '../key-service/service-endpoint.ts';
import type { PermitConnection } from '../policy/permit-connection.ts';
import { folderNameOf } from './folder-name.ts';

/** What keys are read from while the service is away: as of `syncedAt`. */
export type StandIn = Readonly<{ syncedAt: number; call: ServiceClient['call'] }>;
/** The saved connection behind a target. */
export type SavedTarget = Readonly<{
  /** null: it is not saved yet. */
  connectionId: () => string | null;
  /** Opens what stands in for a service that is away at the start; null: nothing does. */
  standIn: () => Promise<(StandIn & Pick<Connection, 'deployment' | 'user'>) | null>;
}>;
/** Which key service to connect to, and as whom. */
export type Target = Readonly<
  | { kind: 'sample'; jiraAuthorization: JiraAuthorization; keys: number | null }
  | {
      kind: 'jira' | 'service';
      address: string;
      jiraAuthorization: JiraAuthorization;
      /** null: it is not remembered. */
      saved?: SavedTarget | null;
    }
>;
/** An opened key service: its client, and where it is. */
export type Opened = Readonly<{ client: ServiceClient; endpoint: ServiceEndpoint }>;

export type OpenServiceDeps = Readonly<{
  /** Starts the embedded service on the given folder and Jira. */
  startEmbedded: (options: Pick<EmbeddedOptions, 'start' | 'onDown'>) => Promise<ServiceEndpoint>;
  /** The keys that an embedded service on that folder lives by. */
  serviceStartOf: (dataFolder: string) => Promise<ServiceStart>;
  /** Where embedded services keep their databases, one folder for each Jira. */
  dataFolder: string;
  /** How many days an embedded service lets deleted keys be restored; as usual, when left out. */
  keepDeletedDays?: () => number;
  /** The company's policy; everything is allowed without one. */
  permit?: PermitConnection;
  /** Knows the proxies and certificates on the way to a team's service. */
  httpsAgent?: HttpsAgent;
}>;
type Listeners = Pick<ClientOptions, 'onReachable' | 'onRefused' | 'onWait' | 'onChanged'>;

/** Opens key services: starts the embedded one, or reaches a team's. */
export function createOpenService(deps: OpenServiceDeps) {
  const { startEmbedded, serviceStartOf, dataFolder, httpsAgent } = deps;
  let sampleStart: ServiceStart | null = null;
  /** Sample data is new at its first use and then lasts until Keydesk quits, through disconnecting and restarts of the service. So do its keys. */
  const startSample = (): ServiceStart & { dataFolder: string } => {
    const folder = join(dataFolder, 'sample');
    if (!sampleStart) rmSync(folder, { recursive: true, force: true });
    sampleStart ??= makeServiceStart();
    return { dataFolder: folder, ...sampleStart };
  };
  const startOf = async (target: Target): Promise<Extract<ToService, { type: 'start' }>> => {
    const keepDeletedDays = deps.keepDeletedDays?.();
    const kept = keepDeletedDays === undefined ? {} : { keepDeletedDays };
    if (target.kind === 'sample') {
      return { type: 'start', ...startSample(), ...kept, jira: { kind: 'sample', keys: target.keys } };
    }
    const folder = join(dataFolder, folderNameOf(target.address));
    const jira = { kind: 'jira' as const, url: target.address };
    return { type: 'start', dataFolder: folder, ...(await serviceStartOf(folder)), ...kept, jira };
  };
  /** Throws what starting throws. */
  return async (target: Target, listeners: Listeners): Promise<Opened> => {
    deps.permit?.(target);
    let client: ServiceClient | null = null;
    const endpoint =
      target.kind === 'service'
        ? remoteService(target.address, httpsAgent)
        : await startEmbedded({ start: await startOf(target), onDown: () => client?.markDown() });
    client = createServiceClient({ endpoint, jiraAuthorization: target.jiraAuthorization, ...listeners });
    return { client, endpoint };
  };
}
