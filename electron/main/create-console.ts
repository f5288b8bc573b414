import { join } from 'node:path';
import type { Logger } from 'pino';
import type { SecretTicket } from '../contract/secrets/secret-ticket.ts';
import { Connections } from './connections/connections.ts';
import { SavedConnections } from './connections/saved-connections.ts';
import { createCredentials } from './credentials/create-credentials.ts';
import { createSealingKeys } from './credentials/sealing-keys.ts';
import type { Emit } from './ipc/emit-event.ts';
import { Jobs } from './jobs/jobs.ts';
import { startEmbeddedService } from './key-service/embedded-endpoint.ts';
import { SecretVault } from './secrets/secret-vault.ts';

export type ConsoleOptions = Readonly<{
  /** The folder of the user's data. */
  userData: string;
  /** The built embedded service. */
  serviceModule: string;
  emit: Emit;
  onSecretsHeld: (tickets: readonly SecretTicket[]) => void;
  /** How long nobody may be there before saved credentials are locked. */
  idleLockMinutes: () => number;
  log: Logger;
}>;

/** What the console is made of, whatever window shows it: the connection, the bulk jobs and the secrets not collected yet. */
export function createConsole(options: ConsoleOptions) {
  const { userData, serviceModule, emit, onSecretsHeld, log } = options;
  const vault = new SecretVault((items) => {
    onSecretsHeld(items);
    emit('secrets', 'secretTicketsChanged', { items });
  });
  const credentials = createCredentials({
    userData,
    idleMinutes: options.idleLockMinutes,
    isBusy: () => jobs.running() !== null,
    onVault: (state) => {
      if (state === 'unlocked') connections.noteUnlocked();
      saved.tell();
    },
    onChange: () => saved.tell(),
    log,
  });
  const connections: Connections = new Connections({
    startEmbedded: (service) =>
      startEmbeddedService({
        ...service,
        modulePath: serviceModule,
        logFile: join(userData, 'logs', 'key-service.log'),
        log,
      }),
    sealingKeyOf: createSealingKeys(credentials.keychain, log).keyFor,
    dataFolder: join(userData, 'key-service'),
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
    onChange: (list) => emit('connections', 'savedConnectionsChanged', list),
    log,
  });
  const jobs: Jobs = new Jobs({
    client: () => connections.client(),
    vault,
    onProgress: (job) => emit('jobs', 'jobProgressed', job),
    log,
  });
  return { vault, connections, saved, passphraseVault: credentials.vault, jobs };
}
