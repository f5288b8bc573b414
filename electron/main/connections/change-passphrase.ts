import type { Handlers } from '../../contract/index.ts';
import type { PassphraseVault } from '../credentials/passphrase-vault.ts';
import type { SavedConnections } from './saved-connections.ts';

export const changePassphrase =
  (vault: PassphraseVault, saved: SavedConnections): Handlers['connections']['changePassphrase'] =>
  async ({ passphrase, next }) => {
    await vault.changePassphrase(passphrase, next);
    return saved.list();
  };
