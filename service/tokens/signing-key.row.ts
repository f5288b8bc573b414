import { randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { SigningKeysTable } from '../database/tables.ts';
import { openKey, sealKey } from './sealed-key.ts';
import { makeKey, signerOf, verifierOf, type SignBytes, type SigningAlgorithm } from './signing-algorithm.ts';

/** A key that checks tokens; `publicJwk` is null where it must not be published (HS256). */
export type VerifyingKey = Readonly<{
  kid: string;
  alg: string;
  key: KeyObject;
  publicJwk: JsonWebKey | null;
}>;
/** RFC 7517. */
export type PublishedKey = {
  kid: string;
  alg: string;
  use: 'sig';
  kty: string;
  crv?: string;
  x?: string;
  y?: string;
};
/** The key that signs now. */
export type SigningKey = Readonly<{ kid: string; alg: SigningAlgorithm; createdAt: number; sign: SignBytes }>;

/** A row and its private half; null when this service's sealing key does not open it. */
export type OpenedRow = Readonly<{ row: SigningKeysTable; jwk: JsonWebKey | null }>;

export const openRow = async (sealingKey: Uint8Array, row: SigningKeysTable): Promise<OpenedRow> => ({
  row,
  jwk: await openKey(sealingKey, row, row.sealed_private),
});

/** No key for HS256 whose secret cannot be opened; all others check tokens by their public half. */
export function verifyingKeyOf({ row, jwk: privateJwk }: OpenedRow): VerifyingKey[] {
  const alg = row.alg as SigningAlgorithm;
  const publicJwk = JSON.parse(row.public_jwk) as JsonWebKey | null;
  const jwk = publicJwk ?? privateJwk;
  return jwk ? [{ kid: row.kid, alg, key: verifierOf(alg, jwk), publicJwk }] : [];
}

/** @param rows oldest first. @returns the newest that may sign with this algorithm */
export function signingKeyOf(alg: SigningAlgorithm, rows: readonly OpenedRow[]): SigningKey | null {
  const newest = rows.findLast(({ row, jwk }) => row.alg === alg && row.retired_at === 0 && jwk !== null);
  if (!newest?.jwk) return null;
  const { kid, created_at: createdAt } = newest.row;
  return { kid, alg, createdAt, sign: signerOf(alg, newest.jwk) };
}

/** What JWKS tells of a key; nothing of one that must not be published. */
export function publishedKeyOf({ kid, alg, publicJwk }: VerifyingKey): PublishedKey[] {
  if (!publicJwk) return [];
  const { kty = '', crv, x, y } = publicJwk;
  const coordinates = {
    ...(crv !== undefined && { crv }),
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
  };
  return [{ kid, alg, use: 'sig', kty, ...coordinates }];
}

/** A fresh key, its private half sealed. @param now epoch milliseconds */
export async function makeRow(
  sealingKey: Uint8Array,
  alg: SigningAlgorithm,
  now: number,
): Promise<SigningKeysTable> {
  const kid = randomBytes(8).toString('hex');
  const { privateJwk, publicJwk } = makeKey(alg);
  return {
    kid,
    alg,
    public_jwk: JSON.stringify(publicJwk),
    sealed_private: await sealKey(sealingKey, { kid, alg }, privateJwk),
    created_at: now,
    retired_at: 0,
  };
}
