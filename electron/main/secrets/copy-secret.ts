import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { SecretVault } from './secret-vault.ts';

export const copySecret =
  (vault: SecretVault, clipboard: Clipboard): Handlers['secrets']['copySecret'] =>
  async ({ ticketId, position }) => {
    const clearsAfterSeconds = await clipboard.copySecret(vault.entry(ticketId, position).clientSecret);
    vault.markCollected(ticketId, [position]);
    return { clearsAfterSeconds };
  };
