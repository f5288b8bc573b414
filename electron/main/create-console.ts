import { join } from 'node:path';
import { Connections } from './connections/connections.ts';
import { SavedConnections } from './connections/saved-connections.ts';
import { createJobsAndSecrets, type JobsAndSecretsOptions } from './create-jobs-and-secrets.ts';
import { createCredentials } from './credentials/create-credentials.ts';
import { Exports } from './exports/exports.ts';
import { forkExporter } from './exports/fork-exporter.ts';
import { setServicesAside } from './credentials/set-services-aside.ts';
import { forkSealer } from './hand-over/fork-sealer.ts';
import { HandOvers } from './hand-over/hand-overs.ts';
import { startEmbeddedService, type EmbeddedOptions } from './key-service/embedded-endpoint.ts';
import type { Network } from './network/network.ts';
import { permitConnection } from './policy/permit-connection.ts';
import type { Policy } from './policy/policy.ts';

export type ConsoleOptions = JobsAndSecretsOptions &
  Readonly<{
    /** The built embedded service. */
    serviceModule: string;
    /** The built process that writes exports. */
    exportModule: string;
    /** The built process that seals secrets. */
    sealModule: string;
    /** The embedded service crashes too often. @returns whether it shall be tried again */
    askAfterServiceCrashes: () => Promise<boolean>;
    /** What the company allows. */
    policy: Policy;
    /** The proxies and certificates on the way to other computers. */
    network: Network;
    /** How long nobody may be there before saved credentials are locked. */
    idleLockMinutes: () => number;
  }>;

/** What the console is made of, whatever window shows it: the connection, the bulk jobs, the secrets not collected yet, the exports. */
export const createConsole = (options: ConsoleOptions) => ({
  ...createConnected(options),
  exports: createExports(options),
});

function createConnected(options: ConsoleOptions) {
  const { userData, emit, network, log } = options;
  const dataFolder = join(userData, 'key-service');
  const credentials = createCredentials({
    userData,
    idleMinutes: options.idleLockMinutes,
    isBusy: () => jobs.running() !== null,
    onVault: (state) => {
      if (state === 'unlocked') {
        connections.noteUnlocked();
        void journal.attach();
      }
      if (state === 'locked') saved.noteLocked();
      saved.tell();
    },
    onChange: () => saved.tell(),
    log,
  });
  const connections: Connections = new Connections({
    startEmbedded: (service) => startEmbedded(options, service),
    httpsAgent: network.httpsAgent,
    permit: permitConnection(options.policy),
    serviceStartOf: credentials.serviceStartOf,
    dataFolder,
    onChange: (connection) => {
      emit('connections', 'connectionChanged', connection);
      saved.noteConnection(connection);
    },
    isBusy: () => jobs.running() !== null,
    log,
  });
  const saved: SavedConnections = new SavedConnections({
    ...credentials,
    connections,
    setServicesAside: () => setServicesAside(dataFolder),
    onChange: (list) => emit('connections', 'savedConnectionsChanged', list),
    log,
  });
  const { journal, vault, jobs } = createJobsAndSecrets({
    ...options,
    connections: () => connections,
    sealers: [credentials.keychain, credentials.vault],
  });
  void journal.attach();
  const handOvers = new HandOvers({
    startSealer: forkSealer(options.sealModule),
    onProgress: (progress) => emit('secrets', 'handOverProgressed', progress),
  });
  return {
    vault,
    handOvers,
    connections,
    saved,
    passphraseVault: credentials.vault,
    jobs,
    isJournalKept: journal.isKept,
  };
}

const createExports = ({ exportModule, emit, log }: ConsoleOptions) =>
  new Exports({
    startExporter: (start) => forkExporter(exportModule, start),
    onProgress: (latest) => emit('exports', 'exportProgressed', { latest }),
    log,
  });

const startEmbedded = (
  { userData, serviceModule, askAfterServiceCrashes, network, log }: ConsoleOptions,
  service: Pick<EmbeddedOptions, 'start' | 'onDown'>,
) =>
  startEmbeddedService({
    ...service,
    modulePath: serviceModule,
    askAfterCrashes: askAfterServiceCrashes,
    logFile: join(userData, 'logs', 'key-service.log'),
    network,
    log,
  });
