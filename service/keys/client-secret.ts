import { createHmac, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The pepper is kept outside the database: a stolen database alone opens nothing. Its id allows to rotate it. */
export type Pepper = Readonly<{ id: string; key: KeyObject }>;

/** `hex`: 64 lower-case hex, what tools made for Xray Cloud expect. `scannable`: kd_..., which leak scanners can tell from chance. */
export type SecretFormat = 'hex' | 'scannable';

/** 32 upper-case hex, the format of Xray Cloud. */
export const makeClientId = (): string => randomBytes(16).toString('hex').toUpperCase();

/** 256 random bits in either format. */
export const makeClientSecret = (format: SecretFormat = 'hex'): string =>
  format === 'hex' ? randomBytes(32).toString('hex') : scannableSecret(randomBytes(32));

/** Digits of base62 that hold 256 bits, and 32. */
const randomDigits = 43;
const checksumDigits = 6;

/** `kd_`, 43 base62 digits of 256 bits, 6 base62 digits of the CRC-32 of those 43 characters. */
function scannableSecret(random: Uint8Array): string {
  const digits = base62(BigInt(`0x${Buffer.from(random).toString('hex')}`), randomDigits);
  return `kd_${digits}${checksumOf(digits)}`;
}

const checksumOf = (digits: string) => base62(BigInt(crc32(digits)), checksumDigits);

/** Is this text a secret in the scannable format? Offline: by its checksum, as a leak scanner asks. */
export function isScannableSecret(text: string): boolean {
  const [, digits, checksum] = /^kd_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/.exec(text) ?? [];
  return digits !== undefined && checksum === checksumOf(digits);
}

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest /= 62n)
    text = base62Digits.charAt(Number(rest % 62n)) + text;
  return text;
}

/**
 * What the database keeps of a secret: `hs256:<pepper id>:<HMAC-SHA256>`. A slow password hash would protect weak
 * passwords; 256 random bits need none.
 */
export const hashSecret = (pepper: Pepper, secret: string): string =>
  `hs256:${pepper.id}:${createHmac('sha256', pepper.key).update(secret).digest('base64url')}`;

/** The hashes of a key, as stored. */
export type StoredSecrets = Readonly<{
  secret_hash: string;
  previous_hash: string | null;
  /** epoch milliseconds; 0: there is no previous secret */
  previous_until: number;
}>;

/** As long as a real one, and the hash of nothing. */
const dummyHash = (pepper: Pepper) => `hs256:${pepper.id}:${'-'.repeat(43)}`;

/**
 * Which secret of a key this is. Always two comparisons in constant time: for an unknown client id give `undefined`, and
 * the same work is done on dummies.
 * @param now epoch milliseconds
 */
export function matchSecret(
  pepper: Pepper,
  secret: string,
  stored: StoredSecrets | undefined,
  now: number,
): 'current' | 'previous' | null {
  const given = Buffer.from(hashSecret(pepper, secret));
  const dummy = dummyHash(pepper);
  const isCurrent = isSame(given, stored?.secret_hash ?? dummy);
  const isPrevious = isSame(given, stored?.previous_hash ?? dummy);
  if (stored === undefined) return null;
  if (isCurrent) return 'current';
  return isPrevious && now < stored.previous_until ? 'previous' : null;
}

function isSame(given: Buffer, hash: string): boolean {
  const stored = Buffer.from(hash);
  return given.length === stored.length && timingSafeEqual(given, stored);
}
