import { getOverview as route } from '../../../service/api/get-overview.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const getOverview =
  (connections: Connections): Handlers['overview']['getOverview'] =>
  async () =>
    connections.reader().call(route);
