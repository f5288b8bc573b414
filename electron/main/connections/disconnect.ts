import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

/** @throws job_running: a bulk action under way would be cut off */
export const disconnect =
  (saved: SavedConnections): Handlers['connections']['disconnect'] =>
  () =>
    saved.disconnect();
