import type { Handlers } from '../../contract/index.ts';
import type { SecretVault } from './secret-vault.ts';

export const listSecretTickets =
  (vault: SecretVault): Handlers['secrets']['listSecretTickets'] =>
  async () => ({ items: vault.tickets() });
