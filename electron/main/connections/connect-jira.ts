import type { Agent as HttpsAgent } from 'node:https';
import type { Handlers } from '../../contract/index.ts';
import { findOutAddress } from './find-out-address.ts';
import type { SavedConnections } from './saved-connections.ts';

export const connectJira =
  (saved: SavedConnections, httpsAgent?: HttpsAgent): Handlers['connections']['connectJira'] =>
  async ({ address: typed, credentials, remember }) => {
    const { kind, address } = await findOutAddress(typed, httpsAgent);
    const place = { kind: kind === 'key-service' ? ('service' as const) : ('jira' as const), address };
    return saved.connect(place, credentials, remember ?? null);
  };
