import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The pepper is kept outside the database: a stolen database alone opens nothing. Its id allows to rotate it. */
export type Pepper = Readonly<{ id: string; key: Uint8Array }>;

/** 32 upper-case hex, the format of Xray Cloud. */
export const makeClientId = (): string => randomBytes(16).toString('hex').toUpperCase();

/** 256 random bits as 64 lower-case hex, the format of Xray Cloud. */
export const makeClientSecret = (): string => randomBytes(32).toString('hex');

/**
 * What the database keeps of a secret: `hs256:<pepper id>:<HMAC-SHA256>`. A slow password hash would protect weak
 * passwords; 256 random bits need none.
 */
export const hashSecret = (pepper: Pepper, secret: string): string =>
  `hs256:${pepper.id}:${createHmac('sha256', pepper.key).update(secret).digest('base64url')}`;

/** As long as a real one, and the hash of nothing. */
const dummyHash = (pepper: Pepper) => `hs256:${pepper.id}:${'-'.repeat(43)}`;

/** Compares in constant time. For an unknown client id give `undefined`: the same work is done on a dummy. */
export function verifySecret(pepper: Pepper, secret: string, storedHash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(pepper, secret));
  const stored = Buffer.from(storedHash ?? dummyHash(pepper));
  return given.length === stored.length && timingSafeEqual(given, stored) && storedHash !== undefined;
}
