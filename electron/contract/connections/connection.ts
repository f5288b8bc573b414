import { epochMs, nullable, object, oneOf, optional, string, type Static } from '../core/schema.ts';
import { deployment } from '../../../service/api/models/jira-user.ts';

/** What the renderer may know of the connection: never a credential. */
export const connection = object({
  /**
   * credentials-needed: the session cannot be renewed with the credentials there are, `refusal` says why; locked: they are sealed by the
   * vault, which is locked. In both the console stays as it is.
   */
  state: oneOf(['disconnected', 'connecting', 'connected', 'reconnecting', 'credentials-needed', 'locked']),
  /** The code of what refused the credentials. */
  refusal: optional(string()),
  /** sample: built-in sample data; jira: embedded service on that Jira; service: a team's key service. */
  kind: nullable(oneOf(['sample', 'jira', 'service'])),
  address: nullable(string()),
  deployment: nullable(deployment),
  /**
   * While reconnecting: the inventory that the keys are read from, as of `syncedAt`, and when the service is asked next (null: now). null:
   * none is kept of this connection; left out: not known yet.
   */
  offline: optional(nullable(object({ syncedAt: epochMs(), nextTryAt: nullable(epochMs()) }))),
  user: nullable(object({ userId: string(), displayName: string(), email: nullable(string()) })),
});
export type Connection = Static<typeof connection>;
