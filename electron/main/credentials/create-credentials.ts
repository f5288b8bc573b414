import { join } from 'node:path';
import type { Logger } from 'pino';
import { ConnectionStore } from './connection-store.ts';
import { lockVaultWhenIdle, type LockOptions } from './lock-vault-when-idle.ts';
import { PassphraseVault, type VaultState } from './passphrase-vault.ts';
import { systemSafeStorage } from './safe-storage.ts';
import { ServiceSecrets } from './service-secrets.ts';
import { systemLock } from './system-lock.ts';

export type CredentialsOptions = Pick<LockOptions, 'idleMinutes' | 'isBusy'> &
  Readonly<{
    /** The folder of the user's data. */
    userData: string;
    onVault: (state: VaultState) => void;
    onChange: () => void;
    log: Logger;
  }>;

/** What remembers credentials on this computer: the system's keychain, else a vault with a passphrase. The app must be ready. */
export function createCredentials({ userData, onVault, onChange, log, ...lock }: CredentialsOptions) {
  const keychain = systemSafeStorage;
  const vault = new PassphraseVault({ file: join(userData, 'vault.json'), onChange: onVault });
  lockVaultWhenIdle({ vault, system: systemLock, ...lock });
  const file = join(userData, 'connections.json');
  const backends = { keychain, vault };
  const store = new ConnectionStore({ file, backends, onChange, log });
  const secrets = new ServiceSecrets({ backends, sealer: () => store.sealer(), log });
  return { keychain, vault, store, serviceStartOf: (folder: string) => secrets.startOf(folder) };
}
