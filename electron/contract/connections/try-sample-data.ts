import { call } from '../core/call.ts';
import { object, oneOf } from '../core/schema.ts';
import { connection } from './connection.ts';

/** Starts the key service on the sample Jira and signs in: as its administrator, or as the one who may not. */
export const trySampleData = call(object({ as: oneOf(['admin', 'member']) }), connection);
