import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const removeSaved =
  (saved: SavedConnections): Handlers['connections']['removeSaved'] =>
  ({ connectionId }) =>
    saved.remove(connectionId);
