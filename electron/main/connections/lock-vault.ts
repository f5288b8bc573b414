import type { Handlers } from '../../contract/index.ts';
import type { PassphraseVault } from '../credentials/passphrase-vault.ts';
import type { SavedConnections } from './saved-connections.ts';

export const lockVault =
  (vault: PassphraseVault, saved: SavedConnections): Handlers['connections']['lockVault'] =>
  async () => {
    vault.lock();
    return saved.list();
  };
