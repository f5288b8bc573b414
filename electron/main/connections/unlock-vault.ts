import type { Handlers } from '../../contract/index.ts';
import type { PassphraseVault } from '../credentials/passphrase-vault.ts';
import type { SavedConnections } from './saved-connections.ts';

export const unlockVault =
  (vault: PassphraseVault, saved: SavedConnections): Handlers['connections']['unlockVault'] =>
  async ({ passphrase }) => {
    await vault.unlock(passphrase);
    return saved.list();
  };
