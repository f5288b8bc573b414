import type { Handlers } from '../../contract/index.ts';
import type { Connections } from './connections.ts';

export const getConnection =
  (connections: Connections): Handlers['connections']['getConnection'] =>
  async () =>
    connections.current();
