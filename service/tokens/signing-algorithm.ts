import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  createHmac,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';

/**
 * EdDSA (Ed25519, RFC 8037) is the default. HS256 is for clients that look at the header and know nothing newer: its key
 * cannot be published, so that only this service can check such tokens.
 */
export type SigningAlgorithm = 'EdDSA' | 'ES256' | 'HS256';

/** A key pair as it is made; for HS256 there is nothing public. */
export type NewKey = { privateJwk: JsonWebKey; publicJwk: JsonWebKey | null };

/** Signs the bytes of a JWS signing input. */
export type SignBytes = (data: Buffer) => Buffer;

export function makeKey(algorithm: SigningAlgorithm): NewKey {
  if (algorithm === 'HS256') {
    return { privateJwk: { kty: 'oct', k: randomBytes(32).toString('base64url') }, publicJwk: null };
  }
  const { privateKey, publicKey } =
    algorithm === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateJwk: privateKey.export({ format: 'jwk' }), publicJwk: publicKey.export({ format: 'jwk' }) };
}

/** How tokens are signed with this key (RFC 7515; ECDSA as R || S, RFC 7518 section 3.4). */
export function signerOf(algorithm: SigningAlgorithm, privateJwk: JsonWebKey): SignBytes {
  if (algorithm === 'HS256') {
    const key = secretOf(privateJwk);
    return (data) => createHmac('sha256', key).update(data).digest();
  }
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' });
  if (algorithm === 'EdDSA') return (data) => sign(null, data, key);
  return (data) => sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
}

/** What checks the signatures of a key: the public half, or the secret itself for HS256. */
export const verifierOf = (algorithm: SigningAlgorithm, jwk: JsonWebKey): KeyObject =>
  algorithm === 'HS256' ? secretOf(jwk) : createPublicKey({ key: jwk, format: 'jwk' });

const secretOf = ({ k = '' }: JsonWebKey) => createSecretKey(Buffer.from(k, 'base64url'));

/** Can this runtime sign like that? Some builds of OpenSSL have no Ed25519: those use ES256. */
export function usableAlgorithm(wanted: SigningAlgorithm): SigningAlgorithm {
  if (wanted !== 'EdDSA') return wanted;
  try {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const data = Buffer.from('self-test');
    return verify(null, data, publicKey, sign(null, data, privateKey)) ? 'EdDSA' : 'ES256';
  } catch {
    return 'ES256';
  }
}
