import type { Kysely } from 'kysely';
import type { SigningKeysTable, Tables } from '../database/tables.ts';
import { createBatchedLookup } from './batched-lookup.ts';
import {
  makeRow,
  openRow,
  publishedKeyOf,
  signingKeyOf,
  verifyingKeyOf,
  type PublishedKey,
  type SigningKey,
  type VerifyingKey,
} from './signing-key.row.ts';
import { usableAlgorithm, type SigningAlgorithm } from './signing-algorithm.ts';
import { maxTokenLifeMs } from './token-life.ts';

export type SigningKeysDeps = Readonly<{
  db: Kysely<Tables>;
  sealingKey: Uint8Array;
  algorithm: SigningAlgorithm;
  onError: (error: unknown) => void;
  clock: () => number;
}>;

/** Replicas' clocks may differ by this much before a token outlives its key. */
const overlapMs = maxTokenLifeMs + 3_600_000;
/** How often a replica asks whether another one has rotated the keys: it must not sign with a key that is gone. */
const reloadEveryMs = 30_000;

/**
 * The keys that sign and check access tokens: in the database, private halves sealed, the same for all replicas. The
 * first start makes one; a sealing key that was lost leaves old tokens valid, but signs with a new key.
 */
export async function createSigningKeys(deps: SigningKeysDeps) {
  const { db, sealingKey, onError, clock } = deps;
  const alg = usableAlgorithm(deps.algorithm);
  const ring = await createKeyRing(db, sealingKey, alg, clock);
  let reloading: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    reloading = ring.reload().catch(onError);
  }, reloadEveryMs).unref();
  return {
    current: ring.current,
    reload: ring.reload,
    find: ring.find,
    /** For JWKS: those of the database at this moment, since another replica may sign with a new one already. */
    publicJwks: async (): Promise<PublishedKey[]> => {
      await ring.reload();
      return ring.all().flatMap(publishedKeyOf);
    },
    /** A fresh key for `rotate`. */
    make: (): Promise<SigningKeysTable> => makeRow(sealingKey, alg, clock()),
    /**
     * Adds a key and retires the others, which go when the last token they signed has expired. Call it after something
     * that other replicas wait for in their rotations, and then `reload`.
     */
    rotate: async (trx: Kysely<Tables>, fresh: SigningKeysTable): Promise<void> => {
      const now = clock();
      const isOver = trx.deleteFrom('signing_keys').where('retired_at', '>', 0);
      await isOver.where('retired_at', '<', now - overlapMs).execute();
      await trx.updateTable('signing_keys').set({ retired_at: now }).where('retired_at', '=', 0).execute();
      await insertKey(trx, fresh);
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await reloading;
    },
  };
}
export type SigningKeys = Awaited<ReturnType<typeof createSigningKeys>>;

/** The keys as last read from the database, with at least one that signs. */
async function createKeyRing(
  db: Kysely<Tables>,
  sealingKey: Uint8Array,
  alg: SigningAlgorithm,
  clock: () => number,
) {
  let verifying: ReadonlyMap<string, VerifyingKey> = new Map();
  let signing: SigningKey | null = null;
  const load = async () => {
    const rows = await selectKeys(db, clock() - overlapMs);
    const opened = await Promise.all(rows.map((row) => openRow(sealingKey, row)));
    verifying = new Map(opened.flatMap(verifyingKeyOf).map((key) => [key.kid, key]));
    signing = signingKeyOf(alg, opened);
    return verifying;
  };
  // One load after the other: an older one that is slow never overwrites a newer one.
  const findInDatabase = createBatchedLookup(load);
  const ring = {
    canSign: () => signing !== null,
    /** The key that signs. */
    current: (): SigningKey => {
      if (!signing) throw new Error('There is no signing key.');
      return signing;
    },
    all: () => [...verifying.values()],
    reload: async (): Promise<void> => {
      await findInDatabase('');
    },
    /** An unknown one may be a new key of another replica. */
    find: async (kid: string): Promise<VerifyingKey | undefined> => verifying.get(kid) ?? findInDatabase(kid),
  };
  await ring.reload();
  if (!ring.canSign()) {
    await insertKey(db, await makeRow(sealingKey, alg, clock()));
    await ring.reload();
  }
  return ring;
}

/** Oldest first. @param since epoch milliseconds: those retired before it have no token that is still good */
const selectKeys = (db: Kysely<Tables>, since: number): Promise<SigningKeysTable[]> =>
  db
    .selectFrom('signing_keys')
    .selectAll()
    .where((eb) => eb.or([eb('retired_at', '=', 0), eb('retired_at', '>=', since)]))
    .orderBy('created_at')
    .orderBy('kid')
    .execute();

const insertKey = (db: Kysely<Tables>, row: SigningKeysTable) =>
  db.insertInto('signing_keys').values(row).execute();
