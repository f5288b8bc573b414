import { connection } from '../connections/connection.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

/** While the service is away: asks it at once whether it is back. What comes of it is told by the connection. */
export const tryNow = call(object({}), connection);
