import { CompiledQuery, type Kysely } from 'kysely';
import type { KeptPage } from '../api/inventory-messages.ts';
import type { ApiKey } from '../api/models/api-key.ts';
import { foldText } from '../database/fold-text.ts';
import type { Tables } from '../database/tables.ts';
import { ownerColumns } from '../keys/api-key.row.ts';

/** What a row needs that answers questions as the service's own rows do. Nobody authenticates here: there is no secret. */
const rowOf = (rowNo: number, key: ApiKey) => ({
  row_no: rowNo,
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

/** Takes pages one after the other. Each key has its row, and each user one key: the database need not look for either. */
export function pageTaker(db: Kysely<Tables>): (page: KeptPage) => Promise<void> {
  const rowNumbers = rowsOfKeys();
  const write = rowWriter(db);
  return async ({ items, deletedIds }) => {
    const gone = new Set<number>();
    const rows = new Map<number, Row>();
    const forget = (rowNo: number | undefined) => {
      if (rowNo === undefined) return;
      gone.add(rowNo);
      rows.delete(rowNo);
    };
    for (const keyId of deletedIds) forget(rowNumbers.leave(keyId));
    for (const key of items) {
      const { rowNo, formerRowNo } = rowNumbers.enter(key);
      forget(formerRowNo);
      rows.set(rowNo, rowOf(rowNo, key));
    }
    for (const rowNo of gone) await remove(db, rowNo);
    await write([...rows.values()]);
  };
}

/** Which row a key has, and which key a user. */
function rowsOfKeys() {
  const rowOfKey = new Map<string, number>();
  const keyOfUser = new Map<string, string>();
  const userOfRow: string[] = [];
  const leave = (keyId: string): number | undefined => {
    const rowNo = rowOfKey.get(keyId);
    if (rowNo === undefined) return undefined;
    rowOfKey.delete(keyId);
    const userId = userOfRow[rowNo] ?? '';
    if (keyOfUser.get(userId) === keyId) keyOfUser.delete(userId);
    return rowNo;
  };
  return {
    /** @returns the row that it had, if any */
    leave,
    /** `formerRowNo`: that of another key of its user, which is gone even if the page that says so is yet to come. */
    enter: ({ keyId, userId }: ApiKey) => {
      const other = keyOfUser.get(userId);
      const formerRowNo = other === undefined || other === keyId ? undefined : leave(other);
      const rowNo = rowOfKey.get(keyId) ?? userOfRow.length;
      rowOfKey.set(keyId, rowNo);
      keyOfUser.set(userId, keyId);
      userOfRow[rowNo] = userId;
      return { rowNo, formerRowNo };
    },
  };
}

/** Puts rows in the place of those of the same number. Its statements are made once. */
function rowWriter(db: Kysely<Tables>): (rows: readonly Row[]) => Promise<void> {
  const made = new Map<number, string>();
  return async (rows) => {
    for (let i = 0; i < rows.length; i += chunk) {
      const some = rows.slice(i, i + chunk);
      const statement = made.get(some.length) ?? replacement(some);
      made.set(some.length, statement);
      await db.executeQuery(
        CompiledQuery.raw(
          statement,
          some.flatMap((row) => Object.values(row)),
        ),
      );
    }
  };
}

function replacement(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const places = `(${names.map(() => '?').join(', ')})`;
  return `replace into api_keys (${names.join(', ')}) values ${rows.map(() => places).join(', ')}`;
}

async function remove(db: Kysely<Tables>, rowNo: number): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('delete from api_keys where row_no = ?', [rowNo]));
}
