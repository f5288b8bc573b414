import { regenerateKey as route } from '../../../service/api/regenerate-key.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import { type SecretVault } from '../secrets/secret-vault.ts';
import { entryOf } from '../secrets/held-secret.ts';

/** The secret stays in main; the renderer gets a ticket for it. */
export const regenerateKey =
  (connections: Connections, vault: SecretVault): Handlers['keys']['regenerateKey'] =>
  async ({ keyId, ...body }) => {
    const { key, clientSecret } = await connections.client().call(route, { params: { keyId }, body });
    return { key, ticket: vault.hold('regenerate-key', [entryOf(key, clientSecret)]) };
  };
