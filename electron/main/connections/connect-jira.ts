import type { Handlers } from '../../contract/index.ts';
import { findOutAddress } from './find-out-address.ts';
import type { SavedConnections } from './saved-connections.ts';

export const connectJira =
  (saved: SavedConnections): Handlers['connections']['connectJira'] =>
  async ({ address: typed, credentials, remember }) => {
    const { kind, address } = await findOutAddress(typed);
    const place = { kind: kind === 'key-service' ? ('service' as const) : ('jira' as const), address };
    return saved.connect(place, credentials, remember ?? null);
  };
