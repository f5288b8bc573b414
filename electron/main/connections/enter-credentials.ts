import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const enterCredentials =
  (saved: SavedConnections): Handlers['connections']['enterCredentials'] =>
  ({ credentials }) =>
    saved.enterCredentials(credentials);
