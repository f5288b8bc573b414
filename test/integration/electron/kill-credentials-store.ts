import { join } from 'node:path';
import type { Logger } from 'pino';
import { ConnectionStore, type Backend } from '../../../electron/main/credentials/connection-store.ts';
import { PassphraseVault } from '../../../electron/main/credentials/passphrase-vault.ts';
import type { KeychainDouble } from '../../support/keychain-double.ts';

/** What is remembered, by address. */
export type KeptState = Readonly<Record<string, { name: string; secret: string }>>;
export type CredentialFiles = Readonly<{
  folder: string;
  backend: Backend;
  /** base64 */
  keychainKey: string;
  passphrase: string;
}>;

/** The real store on the files of a folder, sealed by a keychain or by the vault, which is made or unlocked. */
export async function openCredentialStore(
  { folder, backend, passphrase }: CredentialFiles,
  keychain: KeychainDouble,
  log: Logger,
): Promise<ConnectionStore> {
  keychain.state.isSafe = backend === 'keychain';
  const vault = new PassphraseVault({ file: join(folder, 'vault.json'), onChange: () => undefined });
  if (backend === 'vault') {
    await (vault.state() === 'none' ? vault.create(passphrase) : vault.unlock(passphrase));
  }
  return new ConnectionStore({
    file: join(folder, 'connections.json'),
    backends: { keychain: keychain.storage, vault },
    onChange: () => undefined,
    log,
  });
}

/** What the store remembers, credentials opened. */
export async function stateOf(store: ConnectionStore): Promise<KeptState> {
  const found: Record<string, { name: string; secret: string }> = {};
  for (const { connectionId, address, name } of store.list()) {
    const credentials = await store.credentials(connectionId);
    const secret = credentials.method === 'api-token' ? credentials.apiToken : credentials.token;
    found[address] = { name, secret };
  }
  return found;
}
