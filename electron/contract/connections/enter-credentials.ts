import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { jiraCredentials } from './connect-jira.ts';
import { connection } from './connection.ts';

/** New credentials of the same user for the connection that is open, whose old ones count no longer. */
export const enterCredentials = call(object({ credentials: jiraCredentials }), connection);
