import { sql, type CompiledQuery, type Kysely } from 'kysely';
import type { KeptPage } from '../api/inventory-messages.ts';
import type { ApiKey } from '../api/models/api-key.ts';
import { foldText } from '../database/fold-text.ts';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { ownerColumns } from '../keys/api-key.row.ts';

/** What a row needs that answers questions as the service's own rows do. Nobody authenticates here: there is no secret. */
const rowOf = (key: ApiKey) => ({
  key_id: key.keyId,
  client_id: key.clientId,
  user_id: key.userId,
  ...ownerColumns(
    { displayName: key.userName, email: key.userEmail, active: key.userActive, login: '' },
    key.clientId,
  ),
  sort_creator: foldText(key.createdBy),
  created_at: key.createdAt,
  created_by: key.createdBy,
  secret_hash: '',
  previous_hash: null,
  previous_version: 0,
  secret_created_at: key.secretCreatedAt,
  last_used_at: key.lastUsedAt ?? 0,
  last_used_from: key.lastUsedFrom,
  expires_at: key.expiresAt ?? 0,
  previous_until: key.previousSecretUntil ?? 0,
  version: key.version,
});
type Row = ReturnType<typeof rowOf>;

/** Rows of one statement. */
const chunk = 50;

/** Takes pages one after the other; its statements are made once. */
export function pageTaker(db: Kysely<Tables>): (page: KeptPage) => Promise<void> {
  const made = new Map<number, CompiledQuery>();
  const insert = async (rows: readonly Row[]) => {
    const query = made.get(rows.length) ?? insertion(db, rows);
    made.set(rows.length, query);
    await db.executeQuery({ ...query, parameters: rows.flatMap((row) => Object.values(row)) });
  };
  return async ({ items, deletedIds }) => {
    if (deletedIds.length > 0) {
      await sql`delete from api_keys where key_id in ${jsonList(deletedIds)}`.execute(db);
    }
    await forgetOthersOf(db, items);
    const rows = items.map(rowOf);
    for (let i = 0; i < rows.length; i += chunk) await insert(rows.slice(i, i + chunk));
  };
}

/** A user has one key: another one that they had is gone, even if the page that says so is yet to come. */
async function forgetOthersOf(db: Kysely<Tables>, items: readonly ApiKey[]): Promise<void> {
  await sql`delete from api_keys where user_id in ${jsonList(items.map((key) => key.userId))}
    and key_id not in ${jsonList(items.map((key) => key.keyId))}`.execute(db);
}

const insertion = (db: Kysely<Tables>, rows: readonly Row[]): CompiledQuery =>
  db
    .insertInto('api_keys')
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .column('key_id')
        .doUpdateSet((eb) =>
          Object.fromEntries(
            Object.keys(rows[0] ?? {}).map((name) => [name, eb.ref(`excluded.${name}` as never)]),
          ),
        ),
    )
    .compile();
