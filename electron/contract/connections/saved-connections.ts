import { array, boolean, epochMs, nullable, object, oneOf, string, type Static } from '../core/schema.ts';

export const connectionId = () => string({ minLength: 1, maxLength: 64 });

/** A remembered connection; what opens it stays in main. */
export const savedConnection = object({
  connectionId: connectionId(),
  name: string(),
  kind: oneOf(['jira', 'service']),
  address: string(),
  method: oneOf(['api-token', 'personal-access-token']),
  email: nullable(string()),
  /** Who signed in last. */
  userName: nullable(string()),
  keptBy: oneOf(['keychain', 'vault', 'memory']),
  createdAt: epochMs(),
  lastUsedAt: nullable(epochMs()),
});
export type SavedConnection = Static<typeof savedConnection>;

/** The remembered connections, and what this computer can remember them with. */
export const savedConnections = object({
  /** Last used first. */
  items: array(savedConnection),
  /** The one that the console is connected by. */
  activeId: nullable(string()),
  /** Whether the system has a keychain to trust. */
  keychain: boolean(),
  vault: oneOf(['none', 'locked', 'unlocked']),
  /** Files that could not be used, in sentences. */
  notices: array(string()),
  /** Why connecting by one of them has failed last. */
  failure: nullable(object({ connectionId: connectionId(), code: string(), message: string() })),
});
export type SavedConnections = Static<typeof savedConnections>;
