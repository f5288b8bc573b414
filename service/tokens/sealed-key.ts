import type { JsonWebKey } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Whose private key is sealed: part of what is authenticated, so that no row can be given the key of another. */
export type KeyName = Readonly<{ kid: string; alg: string }>;

/** JWE (RFC 7516, dir + A256GCM) around a private JWK. */
export const sealKey = (sealingKey: Uint8Array, { kid, alg }: KeyName, jwk: JsonWebKey): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(jwk)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, cty: alg })
    .encrypt(sealingKey);

/** @returns null when it was sealed by another key, for another row, or changed */
export async function openKey(
  sealingKey: Uint8Array,
  { kid, alg }: KeyName,
  sealed: string,
): Promise<JsonWebKey | null> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, sealingKey, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader.kid !== kid || protectedHeader.cty !== alg) return null;
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as JsonWebKey;
  } catch {
    return null;
  }
}
