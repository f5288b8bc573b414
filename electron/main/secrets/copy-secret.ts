import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { SecretVault } from './secret-vault.ts';

export const copySecret =
  (vault: SecretVault, clipboard: Clipboard): Handlers['secrets']['copySecret'] =>
  async ({ ticketId, position }) => {
    const entry = vault.entry(ticketId, position);
    const clearsAfterSeconds = await clipboard.copySecret(entry.clientSecret);
    vault.markCollected(ticketId, [entry]);
    return { clearsAfterSeconds };
  };
