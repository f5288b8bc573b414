import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const connectSaved =
  (saved: SavedConnections): Handlers['connections']['connectSaved'] =>
  ({ connectionId }) =>
    saved.open(connectionId);
