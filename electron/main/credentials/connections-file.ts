import {
  array,
  epochMs,
  literal,
  nullable,
  object,
  oneOf,
  string,
  type Static,
} from '../../contract/core/schema.ts';

export const fileVersion = 1;

/** One connection as it lies on disk: all in the clear but what opens it. */
const connectionRecord = object({
  connectionId: string({ minLength: 1, maxLength: 64 }),
  name: string({ minLength: 1, maxLength: 200 }),
  kind: oneOf(['jira', 'service']),
  address: string({ minLength: 1, maxLength: 2000 }),
  method: oneOf(['api-token', 'personal-access-token']),
  email: nullable(string({ maxLength: 320 })),
  /** Who signed in last. */
  user: nullable(object({ userId: string(), displayName: string() })),
  /** Who sealed the secret, and alone can open it. */
  backend: oneOf(['keychain', 'vault']),
  /** base64; it names its connection itself */
  sealed: string({ pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
  createdAt: epochMs(),
  lastUsedAt: nullable(epochMs()),
});
export type ConnectionRecord = Static<typeof connectionRecord>;

/** connections.json in the folder of the user's data. */
export const connectionsFile = object({
  version: literal(fileVersion),
  /** Connected when Keydesk ended, to be offered at the next start. */
  lastActiveId: nullable(string({ maxLength: 64 })),
  connections: array(connectionRecord, { maxItems: 500 }),
});
export type ConnectionsFile = Static<typeof connectionsFile>;
