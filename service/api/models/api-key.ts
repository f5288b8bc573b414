import {
  boolean,
  epochMs,
  integer,
  nullable,
  object,
  optional,
  oneOf,
  string,
  type Static,
} from '../core/schema.ts';

/** The id of an API key: a UUID made by the service. Never the client id, which is for the key's user. */
export const keyId = () => string({ minLength: 1, maxLength: 64, pattern: '^[0-9a-zA-Z-]+$' });
/** accountId on Jira Cloud, user key on Data Center. */
export const userId = () => string({ minLength: 1, maxLength: 255 });
/** 32 upper-case hex, as Xray Cloud makes them. */
export const clientId = () => string({ pattern: '^[0-9A-F]{32}$' });
/** 64 lower-case hex, as Xray Cloud makes them, or `kd_` + 43 base62 + 6 base62 of CRC-32, for leak scanners. */
export const clientSecret = () => string({ pattern: '^([0-9a-f]{64}|kd_[0-9A-Za-z]{49})$' });

/** Longest time that a replaced secret may go on working: 7 days. */
export const maxGraceSeconds = 604_800;
export const graceSeconds = () =>
  integer({
    minimum: 0,
    maximum: maxGraceSeconds,
    description: 'how long the replaced secret and its tokens go on working; 0: they stop at once',
  });

/** An API key as an admin may see it: everything but the secret. */
export const apiKey = object({
  keyId: keyId(),
  clientId: clientId(),
  userId: userId(),
  userName: string(),
  userEmail: nullable(string()),
  userActive: boolean(),
  createdAt: epochMs(),
  createdBy: string({ description: 'display name of the admin who created it' }),
  secretCreatedAt: epochMs(),
  lastUsedAt: nullable(epochMs()),
  lastUsedFrom: nullable(string({ description: 'network of the last use: IPv4 /24 or IPv6 /48' })),
  expiresAt: nullable(epochMs()),
  previousSecretUntil: nullable(
    integer({
      minimum: 0,
      description: 'until when the secret before this one works too; null: it does not',
    }),
  ),
  version: integer({ minimum: 1, description: 'raised by every change; tokens carry it' }),
});
export type ApiKey = Static<typeof apiKey>;

const days = (description: string) => integer({ minimum: 1, maximum: 36_500, description });

/** Which keys: every field narrows. The same filter serves the list and a selection by query. */
export const keyFilter = {
  search: optional(string({ maxLength: 200, description: 'words of user name, e-mail or client id' })),
  userState: optional(oneOf(['active', 'deactivated'])),
  neverUsed: optional(boolean()),
  lastUseWithinDays: optional(days('used in the last so many days')),
  lastUseOlderThanDays: optional(days('used, but not in the last so many days')),
  secretWithinDays: optional(days('the secret was made in the last so many days')),
  secretOlderThanDays: optional(days('the secret was made before the last so many days')),
  createdFrom: optional(epochMs()),
  createdBefore: optional(epochMs()),
  expired: optional(boolean()),
  expiresWithinDays: optional(days('works now, and ends in the next so many days')),
  expiresAfterDays: optional(days('ends, but not in the next so many days')),
};
export const keyFilterObject = object(keyFilter);
export type KeyFilter = Static<typeof keyFilterObject>;

export const keySorts = [
  'userName',
  'userEmail',
  'clientId',
  'createdAt',
  'createdBy',
  'secretCreatedAt',
  'lastUsedAt',
] as const;
export const keySort = oneOf(keySorts);
export type KeySort = Static<typeof keySort>;
export const sortOrder = oneOf(['asc', 'desc']);

/** A key with its new secret: the only place where a secret leaves the service, once. */
export const issuedKey = object({ key: apiKey, clientId: clientId(), clientSecret: clientSecret() });
export type IssuedKey = Static<typeof issuedKey>;
