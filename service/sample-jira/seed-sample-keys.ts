import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { v7 } from 'uuid';
import { columnNames } from '../database/column-names.ts';
import { foldText } from '../database/fold-text.ts';
import { jsonRows } from '../database/json-rows.ts';
import { raiseRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { ownerColumns } from '../keys/api-key.row.ts';
import { loginOf } from './directory.ts';
import type { SampleKey } from './sample-keys.ts';

const chunk = 1000;
const columns = [
  'key_id',
  'client_id',
  'user_id',
  'user_name',
  'user_email',
  'user_active',
  'user_login',
  'search_text',
  'sort_name',
  'sort_email',
  'sort_creator',
  'created_at',
  'created_by',
  'secret_hash',
  'secret_created_at',
  'last_used_at',
  'version',
] as const satisfies (keyof Tables['api_keys'])[];
type SeededRow = Pick<Tables['api_keys'], (typeof columns)[number]>;

/** Puts sample keys into an empty database. Nobody knows their secrets: none is ever made. */
export async function seedSampleKeys(db: Kysely<Tables>, keys: Iterable<SampleKey>): Promise<void> {
  const some = await db.selectFrom('api_keys').select('key_id').limit(1).executeTakeFirst();
  if (some) return;
  let rows: SeededRow[] = [];
  const flush = async () => {
    const full = rows;
    rows = [];
    await transact(db, async (trx) => {
      const names = columnNames(columns);
      // Two replicas that start at once make the same keys. "where true" keeps SQLite from reading "on conflict" as a join.
      const made = await sql<{ key_id: string }>`insert into api_keys (${names})
        select ${names} from ${jsonRows(full, columns)} as fresh
        where true on conflict do nothing returning key_id`.execute(trx);
      await raiseRevision(
        trx,
        made.rows.map((key) => key.key_id),
      );
    });
    await nextTurn();
  };
  for (const key of keys) {
    rows.push(rowOf(key));
    if (rows.length === chunk) await flush();
  }
  if (rows.length > 0) await flush();
}

function rowOf({ owner, ...key }: SampleKey): SeededRow {
  const digest = createHash('sha256').update(`sample key of ${owner.accountId}`).digest();
  const clientId = digest.subarray(0, 16).toString('hex').toUpperCase();
  return {
    key_id: v7({ msecs: key.createdAt, random: digest.subarray(16) }),
    client_id: clientId,
    user_id: owner.accountId,
    ...ownerColumns({ ...owner, email: owner.emailAddress, login: loginOf(owner) }, clientId),
    sort_creator: foldText(key.createdBy),
    created_at: key.createdAt,
    created_by: key.createdBy,
    secret_hash: 'none',
    secret_created_at: key.secretCreatedAt,
    last_used_at: key.lastUsedAt ?? 0,
    version: 1,
  };
}
