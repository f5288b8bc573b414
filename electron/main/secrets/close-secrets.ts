import type { Handlers } from '../../contract/index.ts';
import type { SecretVault } from './secret-vault.ts';

export const closeSecrets =
  (vault: SecretVault): Handlers['secrets']['closeSecrets'] =>
  async ({ selection }) => {
    const found = vault.select(selection);
    vault.forget(found);
    return { count: found.length };
  };
