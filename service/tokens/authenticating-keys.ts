import { sql, type Kysely } from 'kysely';
import { revisionReader } from '../database/revision.ts';
import { jsonList, jsonListParameter } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { createBatchedLookup } from './batched-lookup.ts';

const columns = [
  'key_id',
  'client_id',
  'user_id',
  'user_name',
  'user_login',
  'user_active',
  'secret_hash',
  'version',
  'previous_hash',
  'previous_version',
  'previous_until',
  'expires_at',
  'last_used_at',
] as const;

/** What authentication needs to know of an API key. */
export type AuthenticatingKey = Pick<Tables['api_keys'], (typeof columns)[number]>;
/** The key of a client id as it is in the database now. */
export type FindKey = (clientId: string) => Promise<AuthenticatingKey | undefined>;

export type KeyLookup = Readonly<{
  find: FindKey;
  /**
   * For a refusal: reads the key of a row that came from memory, as was done for an unknown client id, so that the time
   * it takes does not tell which client ids exist.
   */
  evenOut: (key: AuthenticatingKey) => Promise<void>;
}>;

export function createKeyLookup(db: Kysely<Tables>): KeyLookup {
  const kept = new WeakSet<AuthenticatingKey>();
  const fetchKeys = keyFetcher(db);
  const readOne = createBatchedLookup(async (clientIds) => {
    const rows = await fetchKeys(clientIds);
    return new Map(rows.map((row) => [row.client_id, row]));
  });
  return {
    find: createBatchedLookup(keySelector(db, fetchKeys, kept)),
    evenOut: async (key) => {
      if (kept.has(key)) await readOne(key.client_id);
    },
  };
}

/** Keys kept in memory at most: 50,000 are some 25 MB. */
const capacity = 50_000;

/**
 * Keeps rows for as long as the revision of keys, which every change raises in its transaction, is the one they were
 * read at; it is read anew for every batch, so that no row is older than the question for it. Queries are compiled once:
 * of a login, making the SQL would cost more than running it.
 */
function keySelector(
  db: Kysely<Tables>,
  fetchKeys: ReturnType<typeof keyFetcher>,
  kept: WeakSet<AuthenticatingKey>,
) {
  const readRevision = revisionReader(db);
  let revision = -1;
  let known = new Map<string, AuthenticatingKey>();
  return async (clientIds: readonly string[]): Promise<ReadonlyMap<string, AuthenticatingKey>> => {
    const now = await readRevision();
    if (now !== revision || known.size > capacity) known = new Map();
    revision = now;
    const missing = clientIds.filter((clientId) => {
      const row = known.get(clientId);
      if (row) kept.add(row);
      return row === undefined;
    });
    if (missing.length === 0) return known;
    // Unknown client ids are not kept: who tries many fills nothing.
    for (const row of await fetchKeys(missing)) known.set(row.client_id, row);
    return known;
  };
}

function keyFetcher(db: Kysely<Tables>) {
  const query = db
    .selectFrom('api_keys')
    .select(columns)
    .where(sql<boolean>`client_id in ${jsonList([])}`)
    .compile();
  return async (clientIds: readonly string[]) => {
    const { rows } = await db.executeQuery<AuthenticatingKey>({
      ...query,
      parameters: [jsonListParameter(clientIds)],
    });
    return rows;
  };
}

/** Whether a key may be used at all at this moment, whatever the secret. @param now epoch milliseconds */
export const isUsable = (key: AuthenticatingKey, now: number): boolean =>
  key.user_active === 1 && (key.expires_at === 0 || now < key.expires_at);

/**
 * Until when what was got with this version of a key is good; 0: it is not. Regenerating raises the version; with a grace
 * the one before stays good until its deadline.
 */
export function versionEnd(key: AuthenticatingKey, version: number, now: number): number {
  const keyEnd = key.expires_at === 0 ? Infinity : key.expires_at;
  if (version === key.version) return keyEnd;
  const isInGrace = version > 0 && version === key.previous_version && now < key.previous_until;
  return isInGrace ? Math.min(keyEnd, key.previous_until) : 0;
}
