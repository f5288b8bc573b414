import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const editSaved =
  (saved: SavedConnections): Handlers['connections']['editSaved'] =>
  ({ connectionId, name, credentials }) =>
    saved.edit(connectionId, name, credentials);
