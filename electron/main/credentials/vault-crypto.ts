import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { integer, literal, object, string, type Static } from '../../contract/core/schema.ts';

/** 128 MB and some tenths of a second for each guess. */
const cost = 2 ** 17;
/** How the key is made of the passphrase. Weaker parameters than Keydesk would choose are not taken from a file. */
export const vaultHeader = object({
  version: literal(1),
  kdf: literal('scrypt'),
  n: integer({ minimum: cost, maximum: 2 ** 20 }),
  r: literal(8),
  p: literal(1),
  /** base64url of 32 bytes */
  salt: string({ pattern: '^[A-Za-z0-9_-]{43}$' }),
});
export type VaultHeader = Static<typeof vaultHeader>;

const ivBytes = 12;
const tagBytes = 16;

export const makeHeader = (): VaultHeader => ({
  version: 1,
  kdf: 'scrypt',
  n: cost,
  r: 8,
  p: 1,
  salt: randomBytes(32).toString('base64url'),
});

/** What a wrapped key is bound to: no part of its header can be changed without notice. */
export const headerBytes = ({ version, kdf, n, r, p, salt }: VaultHeader): Buffer =>
  Buffer.from(JSON.stringify(['keydesk-vault', version, kdf, n, r, p, salt]));

/** The key that a passphrase stands for. Off the main thread. The same words count however they were typed. */
export function deriveKey(passphrase: string, { n, r, p, salt }: VaultHeader): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 2 * 128 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** AES-256-GCM: nonce, tag and ciphertext in one. @param bound what has to be the same when it is decrypted */
export function encrypt(key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(bound);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** @throws when the key, the ciphertext or what it is bound to is another */
export function decrypt(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer {
  const iv = sealed.subarray(0, ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}
