import { setKeyExpiry as route } from '../../../service/api/set-key-expiry.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const setKeyExpiry =
  (connections: Connections): Handlers['keys']['setKeyExpiry'] =>
  async ({ keyId, expiresAt }) =>
    connections.client().call(route, { params: { keyId }, body: { expiresAt } });
