import { revokePreviousSecret as route } from '../../../service/api/revoke-previous-secret.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const revokePreviousSecret =
  (connections: Connections): Handlers['keys']['revokePreviousSecret'] =>
  async (params) =>
    connections.client().call(route, { params });
