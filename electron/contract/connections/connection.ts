import { nullable, object, oneOf, string, type Static } from '../core/schema.ts';
import { deployment } from '../../../service/api/models/jira-user.ts';

/** What the renderer may know of the connection: never a credential. */
export const connection = object({
  state: oneOf(['disconnected', 'connecting', 'connected', 'reconnecting']),
  /** sample: built-in sample data; jira: embedded service on that Jira; service: a team's key service. */
  kind: nullable(oneOf(['sample', 'jira', 'service'])),
  address: nullable(string()),
  deployment: nullable(deployment),
  user: nullable(object({ userId: string(), displayName: string(), email: nullable(string()) })),
});
export type Connection = Static<typeof connection>;
