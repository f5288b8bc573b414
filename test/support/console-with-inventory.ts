import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Connection } from '../../electron/contract/connections/connection.ts';
import { connectJira } from '../../electron/main/connections/connect-jira.ts';
import { Connections } from '../../electron/main/connections/connections.ts';
import { SavedConnections } from '../../electron/main/connections/saved-connections.ts';
import { ConnectionStore } from '../../electron/main/credentials/connection-store.ts';
import { PassphraseVault } from '../../electron/main/credentials/passphrase-vault.ts';
import { Inventories } from '../../electron/main/inventory/inventories.ts';
import { forkInventory } from '../../electron/main/inventory/inventory-process.ts';
import { sampleLogins } from '../../service/api/sample-logins.ts';
import type { KeychainDouble } from './keychain-double.ts';

const module = fileURLToPath(new URL('../../service/start-inventory.ts', import.meta.url));

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'keydesk-inventory-'));

/** Connection, saved connections and their inventories, as main puts them together, on real files. The test mocks 'electron'. */
export function consoleWithInventory(folder: string, keychain: KeychainDouble) {
  const told: Connection[] = [];
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  const vault = new PassphraseVault({ file: join(folder, 'vault.json'), onChange: () => undefined });
  const backends = { keychain: keychain.storage, vault };
  const store = new ConnectionStore({
    file: join(folder, 'connections.json'),
    backends,
    onChange: () => inventories.keepSavedOnly(),
    log,
  });
  const inventories: Inventories = new Inventories({
    folder: join(folder, 'inventory'),
    saved: () => store.list(),
    backends,
    connections: () => connections,
    startProcess: () => forkInventory(module),
    log,
  });
  const connections: Connections = new Connections({
    startEmbedded: () => Promise.reject(new Error('not in this test')),
    serviceStartOf: () => Promise.reject(new Error('not in this test')),
    dataFolder: folder,
    onChange: (connection) => {
      told.push(connection);
      saved.noteConnection(connection);
      inventories.noteConnection(connection);
    },
    onOwnChange: () => inventories.noteOwnChange(),
    isBusy: () => false,
    log,
  });
  const saved: SavedConnections = new SavedConnections({
    connections,
    inventories,
    store,
    vault,
    keychain: keychain.storage,
    setServicesAside: () => undefined,
    onChange: () => undefined,
    log,
  });
  return {
    told,
    warnings,
    connections,
    saved,
    vault,
    connect: (address: string) =>
      connectJira(saved)({
        address,
        credentials: { method: 'api-token', ...sampleLogins.admin },
        remember: 'on-this-computer',
      }),
    /** The files of inventories that are whole, or on their way. */
    files: () => {
      try {
        return readdirSync(join(folder, 'inventory'));
      } catch {
        return [];
      }
    },
    close: () => connections.close(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
