import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { SecretVault } from './secret-vault.ts';

export const copySecret =
  (vault: SecretVault, clipboard: Clipboard): Handlers['secrets']['copySecret'] =>
  async (place) => {
    const found = vault.select({ kind: 'chosen', secrets: [place] });
    const { clientSecret } = vault.entry(place.ticketId, place.position);
    const clearsAfterSeconds = await clipboard.copySecret(clientSecret);
    vault.collect(found, 'copy');
    return { clearsAfterSeconds };
  };
