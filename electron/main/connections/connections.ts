import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import type { ToService } from '../../../service/api/embedded-messages.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { EmbeddedOptions } from '../key-service/embedded-endpoint.ts';
import { createServiceClient, type ServiceClient } from '../key-service/service-client.ts';
import { remoteService, type ServiceEndpoint } from '../key-service/service-endpoint.ts';
import { folderNameOf } from './folder-name.ts';

/** Which key service to connect to, and as whom. */
export type Target = Readonly<
  | { kind: 'sample'; jiraAuthorization: string; keys: number | null }
  | { kind: 'jira' | 'service'; address: string; jiraAuthorization: string }
>;

export type ConnectionsDeps = Readonly<{
  /** Starts the embedded service on the given folder and Jira. */
  startEmbedded: (options: Pick<EmbeddedOptions, 'start' | 'onDown'>) => Promise<ServiceEndpoint>;
  /** The key that an embedded service on that folder seals its signing keys with. */
  sealingKeyOf: (dataFolder: string) => Promise<string>;
  /** Where embedded services keep their databases, one folder for each Jira. */
  dataFolder: string;
  onChange: (connection: Connection) => void;
  /** True while a bulk action runs, which leaving would cut off. */
  isBusy: () => boolean;
  log: Logger;
}>;

/** A connecting under way. */
type Attempt = { opened: ServiceClient | null; isWanted: boolean; settled: Promise<unknown> };

const disconnected: Connection = {
  state: 'disconnected',
  kind: null,
  address: null,
  deployment: null,
  user: null,
};

/** The one connection of the console: none, or to one key service as one Jira administrator. */
export class Connections {
  readonly #deps: ConnectionsDeps;
  #connection = disconnected;
  #client: ServiceClient | null = null;
  #attempt: Attempt | null = null;
  #hasSampleData = false;

  constructor(deps: ConnectionsDeps) {
    this.#deps = deps;
  }

  current(): Connection {
    return this.#connection;
  }

  /** @throws not_connected */
  client(): ServiceClient {
    if (!this.#client) throw new CallFailed('not_connected');
    return this.#client;
  }

  /**
   * Signs in before anything is kept.
   * @throws already_connecting, job_running, not_connected (ended meanwhile), and what starting and signing in throw
   */
  async connect(target: Target): Promise<Connection> {
    if (this.#attempt) throw new CallFailed('already_connecting');
    if (this.#deps.isBusy()) throw new CallFailed('job_running');
    const attempt: Attempt = { opened: null, isWanted: true, settled: Promise.resolve() };
    this.#attempt = attempt;
    const connecting = this.#connect(target, attempt).finally(() => {
      if (this.#attempt === attempt) this.#attempt = null;
    });
    attempt.settled = connecting.catch(() => undefined);
    return connecting;
  }

  /** Ends the session or the connecting, forgets the credentials and stops an embedded service. @throws job_running */
  async disconnect(): Promise<Connection> {
    if (this.#deps.isBusy()) throw new CallFailed('job_running');
    return this.close();
  }

  /** Before quitting: the same, whatever runs. */
  async close(): Promise<Connection> {
    await this.#endAttempt();
    await this.#closeClient();
    return this.#become(disconnected);
  }

  async #connect(target: Target, attempt: Attempt): Promise<Connection> {
    await this.#closeClient();
    this.#become({ ...disconnected, state: 'connecting', kind: target.kind });
    try {
      const opened = await this.#open(target);
      attempt.opened = opened;
      insistOn(attempt);
      const { user, jira } = await opened.signIn();
      insistOn(attempt);
      this.#client = opened;
      this.#deps.log.info({ kind: target.kind }, 'connected');
      return this.#become({
        state: 'connected',
        kind: target.kind,
        address: target.kind === 'service' ? target.address : jira.baseUrl,
        deployment: jira.deployment,
        user,
      });
    } catch (error) {
      await attempt.opened?.close();
      if (attempt.isWanted) this.#become(disconnected);
      throw attempt.isWanted ? error : new CallFailed('not_connected');
    }
  }

  async #closeClient(): Promise<void> {
    const closing = this.#client;
    this.#client = null;
    await closing?.close();
  }

  /** Stopping the service cuts a sign-in off; a service that is just being started is waited for and stopped. */
  async #endAttempt(): Promise<void> {
    const attempt = this.#attempt;
    if (!attempt) return;
    attempt.isWanted = false;
    await (attempt.opened ? attempt.opened.close() : attempt.settled);
    if (this.#attempt === attempt) this.#attempt = null;
  }

  #become(next: Connection): Connection {
    this.#connection = next;
    this.#deps.onChange(next);
    return next;
  }

  async #open(target: Target): Promise<ServiceClient> {
    let opened: ServiceClient | null = null;
    const endpoint =
      target.kind === 'service'
        ? remoteService(target.address)
        : await this.#deps.startEmbedded({
            start: await this.#startOf(target),
            onDown: () => opened?.markDown(),
          });
    opened = createServiceClient({
      endpoint,
      jiraAuthorization: target.jiraAuthorization,
      onReachable: (isUp) => {
        if (this.#client !== opened) return;
        this.#become({ ...this.#connection, state: isUp ? 'connected' : 'reconnecting' });
      },
    });
    return opened;
  }

  async #startOf(target: Target): Promise<Extract<ToService, { type: 'start' }>> {
    const isSample = target.kind === 'sample';
    const dataFolder = isSample
      ? this.#sampleFolder()
      : join(this.#deps.dataFolder, folderNameOf(target.address));
    return {
      type: 'start',
      dataFolder,
      sealingKey: await this.#deps.sealingKeyOf(dataFolder),
      jira: isSample ? { kind: 'sample', keys: target.keys } : { kind: 'jira', url: target.address },
    };
  }

  /** Sample data is new at its first use and then lasts until Keydesk quits, through disconnecting and restarts of the service. */
  #sampleFolder(): string {
    const folder = join(this.#deps.dataFolder, 'sample');
    if (!this.#hasSampleData) rmSync(folder, { recursive: true, force: true });
    this.#hasSampleData = true;
    return folder;
  }
}

/** @throws not_connected when the admin ended it meanwhile */
function insistOn({ isWanted }: Attempt): void {
  if (!isWanted) throw new CallFailed('not_connected');
}
