import type { Handlers } from '../../contract/index.ts';
import type { Connections } from './connections.ts';

/** @throws job_running: a bulk action under way would be cut off */
export const disconnect =
  (connections: Connections): Handlers['connections']['disconnect'] =>
  () =>
    connections.disconnect();
