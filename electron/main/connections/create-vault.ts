import type { Handlers } from '../../contract/index.ts';
import type { PassphraseVault } from '../credentials/passphrase-vault.ts';
import type { SavedConnections } from './saved-connections.ts';

export const createVault =
  (vault: PassphraseVault, saved: SavedConnections): Handlers['connections']['createVault'] =>
  async ({ passphrase }) => {
    await vault.create(passphrase);
    return saved.list();
  };
