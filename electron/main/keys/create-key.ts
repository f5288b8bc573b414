import { createKey as route } from '../../../service/api/create-key.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import { type SecretVault } from '../secrets/secret-vault.ts';
import { entryOf } from '../secrets/held-secret.ts';

/** The secret stays in main; the renderer gets a ticket for it. */
export const createKey =
  (connections: Connections, vault: SecretVault): Handlers['keys']['createKey'] =>
  async (body) => {
    const { key, clientSecret } = await connections.client().call(route, { body });
    return { key, ticket: vault.hold('create-key', [entryOf(key, clientSecret)]) };
  };
