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

/** A file that could not be used. `path`: where it is now; what is not unreadable was set aside, whole. */
export const fileNotice = object({
  file: oneOf(['connections', 'vault']),
  fault: oneOf(['damaged', 'newer', 'unreadable']),
  path: string(),
});
export type FileNotice = Static<typeof fileNotice>;

/** The remembered connections, and what this computer can remember them with. */
export const savedConnections = object({
  /** Last used first. */
  items: array(savedConnection),
  /** The one that the console is connected by. */
  activeId: nullable(string()),
  /** Whether the system has a keychain to trust. */
  keychain: boolean(),
  vault: oneOf(['none', 'locked', 'unlocked']),
  /** What an earlier run left behind may hold bulk actions and new secrets; only the passphrase opens it. */
  waitsForPassphrase: boolean(),
  notices: array(fileNotice),
  /** Why connecting by one of them has failed last. */
  failure: nullable(object({ connectionId: connectionId(), code: string(), message: string() })),
});
export type SavedConnections = Static<typeof savedConnections>;
