import { listKeys as route } from '../../../service/api/list-keys.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const listKeys =
  (connections: Connections): Handlers['keys']['listKeys'] =>
  async (query) =>
    connections.reader().call(route, { query });
