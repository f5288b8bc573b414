import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const testSaved =
  (saved: SavedConnections): Handlers['connections']['testSaved'] =>
  ({ connectionId }) =>
    saved.test(connectionId);
