import { listDeletedKeys as route } from '../../../service/api/list-deleted-keys.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const listDeletedKeys =
  (connections: Connections): Handlers['deletedKeys']['listDeletedKeys'] =>
  async (query) =>
    connections.client().call(route, { query });
