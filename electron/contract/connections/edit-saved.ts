import { call } from '../core/call.ts';
import { nullable, object, string } from '../core/schema.ts';
import { jiraCredentials } from './connect-jira.ts';
import { connectionId, savedConnections } from './saved-connections.ts';

/** Another name, or other credentials, which are tested before the old ones are replaced. The address stays. */
export const editSaved = call(
  object({
    connectionId: connectionId(),
    name: string({ minLength: 1, maxLength: 200 }),
    /** null: as they are */
    credentials: nullable(jiraCredentials),
  }),
  savedConnections,
);
