import { deleteKey as route } from '../../../service/api/delete-key.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const deleteKey =
  (connections: Connections): Handlers['keys']['deleteKey'] =>
  async (params) => {
    await connections.client().call(route, { params });
    return {};
  };
