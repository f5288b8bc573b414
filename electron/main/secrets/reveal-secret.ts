import type { Handlers } from '../../contract/index.ts';
import type { SecretVault } from './secret-vault.ts';

/** The copy-once display: the one place where a secret goes to the renderer. */
export const revealSecret =
  (vault: SecretVault): Handlers['secrets']['revealSecret'] =>
  async ({ ticketId, position }) => ({ clientSecret: vault.entry(ticketId, position).clientSecret });
