import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { connectionId, savedConnections } from './saved-connections.ts';

/** Wipes what is remembered, the secret too. A connection that is open by it stays open. */
export const removeSaved = call(object({ connectionId: connectionId() }), savedConnections);
