import type { Handlers } from '../../contract/index.ts';
import type { SavedConnections } from './saved-connections.ts';

export const resetVault =
  (saved: SavedConnections): Handlers['connections']['resetVault'] =>
  () =>
    saved.resetVault();
