import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const listSavedConnections =
  (saved: SavedConnections): Handlers['connections']['listSavedConnections'] =>
  () =>
    saved.list();
