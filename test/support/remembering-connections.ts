import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedConnections as SavedList } from '../../electron/contract/connections/saved-connections.ts';
import type { Connections } from '../../electron/main/connections/connections.ts';
import { SavedConnections } from '../../electron/main/connections/saved-connections.ts';
import { ConnectionStore } from '../../electron/main/credentials/connection-store.ts';
import { PassphraseVault } from '../../electron/main/credentials/passphrase-vault.ts';
import { setServicesAside } from '../../electron/main/credentials/set-services-aside.ts';
import { keychainDouble, type KeychainDouble } from './keychain-double.ts';
import { silentLog } from './silent-log.ts';

export type RememberOptions = Readonly<{ keychain?: KeychainDouble }>;

/** What remembers connections, on real files in that folder. The keychain is one that really encrypts. */
export function rememberingConnections(
  connections: Connections,
  folder: string,
  { keychain = keychainDouble() }: RememberOptions = {},
) {
  mkdirSync(folder, { recursive: true });
  const toldSaved: SavedList[] = [];
  const vault = new PassphraseVault({
    file: join(folder, 'vault.json'),
    onChange: (state) => {
      if (state === 'unlocked') connections.noteUnlocked();
      if (state === 'locked') saved.noteLocked();
      saved.tell();
    },
  });
  const file = join(folder, 'connections.json');
  const store = new ConnectionStore({
    file,
    backends: { keychain: keychain.storage, vault },
    onChange: () => saved.tell(),
    log: silentLog,
  });
  const saved: SavedConnections = new SavedConnections({
    connections,
    store,
    vault,
    keychain: keychain.storage,
    setServicesAside: () => setServicesAside(folder),
    onChange: (list) => void toldSaved.push(list),
    log: silentLog,
  });
  return { saved, store, passphraseVault: vault, keychain, connectionsFile: file, toldSaved };
}
