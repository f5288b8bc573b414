import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const tryNow =
  (connections: Connections): Handlers['inventory']['tryNow'] =>
  async () =>
    connections.tryNow();
