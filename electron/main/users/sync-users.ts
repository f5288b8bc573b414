import { syncUsers as route } from '../../../service/api/sync-users.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const syncUsers =
  (connections: Connections): Handlers['users']['syncUsers'] =>
  async () =>
    connections.client().call(route);
