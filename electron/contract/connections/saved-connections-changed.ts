import { event } from '../core/call.ts';
import { savedConnections } from './saved-connections.ts';

export const savedConnectionsChanged = event(savedConnections);
