import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { connection } from './connection.ts';

/** Ends the session, forgets the credentials and stops the embedded service. Uncollected secrets stay. */
export const disconnect = call(object({}), connection);
