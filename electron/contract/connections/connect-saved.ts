import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { connection } from './connection.ts';
import { connectionId } from './saved-connections.ts';

/** Connects by what is remembered; the connection before is ended. */
export const connectSaved = call(object({ connectionId: connectionId() }), connection);
