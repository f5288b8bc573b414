import { randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SigningKeysTable, Tables } from '../database/tables.ts';
import { openKey, sealKey } from './sealed-key.ts';
import {
  makeKey,
  signerOf,
  usableAlgorithm,
  verifierOf,
  type SignBytes,
  type SigningAlgorithm,
} from './signing-algorithm.ts';
import { maxTokenLifeMs } from './token-life.ts';

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

export type SigningKeysDeps = Readonly<{
  db: Kysely<Tables>;
  sealingKey: Uint8Array;
  algorithm: SigningAlgorithm;
  clock: () => number;
}>;

/** Replicas' clocks may differ by this much before a token outlives its key. */
const overlapMs = maxTokenLifeMs + 3_600_000;
/** An unknown key id may be a new key of another replica, or an attack: the database is asked this often at most. */
const reloadEveryMs = 1000;

/**
 * The keys that sign and check access tokens: in the database, private halves sealed, the same for all replicas. The
 * first start makes one; a sealing key that was lost leaves old tokens valid, but signs with a new key.
 */
export async function createSigningKeys({ db, sealingKey, algorithm, clock }: SigningKeysDeps) {
  const alg = usableAlgorithm(algorithm);
  let verifying = new Map<string, VerifyingKey>();
  let signing: SigningKey | null = null;
  let loadedAt = 0;

  const reload = async (): Promise<void> => {
    loadedAt = clock();
    const rows = await db
      .selectFrom('signing_keys')
      .selectAll()
      .orderBy('created_at')
      .orderBy('kid')
      .execute();
    const opened = await Promise.all(rows.map(async (row) => ({ row, jwk: await openRow(sealingKey, row) })));
    verifying = new Map(opened.flatMap(({ row, jwk }) => verifyingKeys(row, jwk)));
    const usable = opened.filter(({ row, jwk }) => row.alg === alg && row.retired_at === 0 && jwk !== null);
    const newest = usable.at(-1);
    signing = newest?.jwk
      ? {
          kid: newest.row.kid,
          alg,
          createdAt: newest.row.created_at,
          sign: signerOf(alg, newest.jwk),
        }
      : null;
  };
  const current = (): SigningKey => {
    if (!signing) throw new Error('There is no signing key.');
    return signing;
  };

  await reload();
  if (!signing) {
    await insertKey(db, await newRow(sealingKey, alg, clock()));
    await reload();
  }
  return {
    current,
    reload,
    find: async (kid: string): Promise<VerifyingKey | undefined> => {
      if (!verifying.has(kid) && clock() - loadedAt >= reloadEveryMs) await reload();
      return verifying.get(kid);
    },
    /** For JWKS: those of the database at this moment, since another replica may sign with a new one already. */
    publicJwks: async (): Promise<PublishedKey[]> => {
      await reload();
      return [...verifying.values()].flatMap(({ kid, alg: ofKey, publicJwk }) =>
        publicJwk ? [published(kid, ofKey, publicJwk)] : [],
      );
    },
    /** Adds a key and retires the others, which go when the last token they signed has expired. Then call `reload`. */
    rotate: async (trx: Kysely<Tables>): Promise<Pick<SigningKeysTable, 'kid' | 'alg' | 'created_at'>> => {
      const now = clock();
      await trx
        .deleteFrom('signing_keys')
        .where('retired_at', '>', 0)
        .where('retired_at', '<', now - overlapMs)
        .execute();
      await trx.updateTable('signing_keys').set({ retired_at: now }).where('retired_at', '=', 0).execute();
      const row = await newRow(sealingKey, alg, now);
      await insertKey(trx, row);
      return row;
    },
  };
}
export type SigningKeys = Awaited<ReturnType<typeof createSigningKeys>>;

const published = (kid: string, alg: string, { kty = '', crv, x, y }: JsonWebKey): PublishedKey => ({
  kid,
  alg,
  use: 'sig',
  kty,
  ...(crv !== undefined && { crv }),
  ...(x !== undefined && { x }),
  ...(y !== undefined && { y }),
});

const openRow = (sealingKey: Uint8Array, row: SigningKeysTable) =>
  openKey(sealingKey, row, row.sealed_private);

function verifyingKeys(row: SigningKeysTable, privateJwk: JsonWebKey | null): [string, VerifyingKey][] {
  const alg = row.alg as SigningAlgorithm;
  const publicJwk = JSON.parse(row.public_jwk) as JsonWebKey | null;
  const jwk = publicJwk ?? privateJwk;
  return jwk ? [[row.kid, { kid: row.kid, alg, key: verifierOf(alg, jwk), publicJwk }]] : [];
}

async function newRow(sealingKey: Uint8Array, alg: SigningAlgorithm, now: number): Promise<SigningKeysTable> {
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

const insertKey = (db: Kysely<Tables>, row: SigningKeysTable) =>
  db.insertInto('signing_keys').values(row).execute();
