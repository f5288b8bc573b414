import { searchUsers as route } from '../../../service/api/search-users.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const searchUsers =
  (connections: Connections): Handlers['users']['searchUsers'] =>
  async (query) =>
    connections.client().call(route, { query });
