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
import { Inventories } from './inventory/inventories.ts';
import { forkInventory } from './inventory/inventory-process.ts';
import { startEmbeddedService, type EmbeddedOptions } from './key-service/embedded-endpoint.ts';
import type { Network } from './network/network.ts';
import { permitConnection } from './policy/permit-connection.ts';
import type { Policy } from './policy/policy.ts';

export type ConsoleOptions = JobsAndSecretsOptions &
  Readonly<{
    /** The built embedded service. */
    serviceModule: string;
    /** The built process that holds an inventory. */
    inventoryModule: string;
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
    /** How many days a deleted key can be restored where the key service is the console's own. */
    keepDeletedDays: () => number;
    /** How long nobody may be there before saved credentials are locked. */
    idleLockMinutes: () => number;
  }>;

/** What the console is made of, whatever window shows it: the connection, the bulk jobs, the secrets not collected yet, the exports. */
export const createConsole = (options: ConsoleOptions) => ({
  ...createConnected(options),
  exports: createExports(options),
  handOvers: createHandOvers(options),
});

function createConnected(options: ConsoleOptions) {
  const { userData, emit, log } = options;
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
    onChange: () => {
      inventories.keepSavedOnly();
      saved.tell();
    },
    log,
  });
  const inventories: Inventories = createInventories(options, credentials, () => connections);
  const connections: Connections = createConnections(options, {
    credentials,
    inventories,
    saved: () => saved,
    isBusy: () => jobs.running() !== null,
  });
  const saved: SavedConnections = new SavedConnections({
    ...credentials,
    connections,
    inventories,
    waitsForVault: () => journal.waitsForVault(),
    setServicesAside: () => setServicesAside(serviceData(options)),
    onChange: (list) => emit('connections', 'savedConnectionsChanged', list),
    log,
  });
  const { journal, vault, jobs } = createJobsAndSecrets({
    ...options,
    connections: () => connections,
    sealers: [credentials.keychain, credentials.vault],
  });
  void journal.attach();
  const { vault: passphraseVault } = credentials;
  return { vault, connections, saved, passphraseVault, jobs, isJournalKept: journal.isKept };
}

const createHandOvers = ({ sealModule, emit }: ConsoleOptions) =>
  new HandOvers({
    startSealer: forkSealer(sealModule),
    onProgress: (progress) => emit('secrets', 'handOverProgressed', progress),
  });

const createExports = ({ exportModule, emit, log }: ConsoleOptions) =>
  new Exports({
    startExporter: forkExporter(exportModule),
    onProgress: (latest) => emit('exports', 'exportProgressed', { latest }),
    log,
  });

/** Where embedded services keep their databases. */
const serviceData = ({ userData }: ConsoleOptions): string => join(userData, 'key-service');

type ConnectionParts = Readonly<{
  credentials: ReturnType<typeof createCredentials>;
  inventories: Inventories;
  /** Asked late: it is made with these. */
  saved: () => SavedConnections;
  isBusy: () => boolean;
}>;

const createConnections = (
  options: ConsoleOptions,
  { credentials, inventories, saved, isBusy }: ConnectionParts,
) =>
  new Connections({
    startEmbedded: (service) => startEmbedded(options, service),
    httpsAgent: options.network.httpsAgent,
    permit: permitConnection(options.policy),
    serviceStartOf: credentials.serviceStartOf,
    keepDeletedDays: options.keepDeletedDays,
    dataFolder: serviceData(options),
    onChange: (connection) => {
      options.emit('connections', 'connectionChanged', connection);
      saved().noteConnection(connection);
      inventories.noteConnection(connection);
    },
    onOwnChange: () => inventories.noteOwnChange(),
    isBusy,
    log: options.log,
  });

const createInventories = (
  { userData, inventoryModule, log }: ConsoleOptions,
  { store, keychain, vault }: ReturnType<typeof createCredentials>,
  connections: () => Connections,
) =>
  new Inventories({
    folder: join(userData, 'inventory'),
    saved: () => store.list(),
    backends: { keychain, vault },
    connections,
    startProcess: () => forkInventory(inventoryModule),
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
