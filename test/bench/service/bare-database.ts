import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { macOf } from '../../../service/audit-log/audit-chain.ts';
import { hashSecret, makeClientSecret } from '../../../service/keys/client-secret.ts';

export type BareRow = { key_id: string; client_id: string; user_name: string };

/** The baseline of changes: SQL on a database without a service, the same secrets hashed, the same rows changed, the same audit entries sealed. */
export function bareDatabase(file: string) {
  const sql = new DatabaseSync(file);
  sql.exec(
    'pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory; pragma foreign_keys = on',
  );
  const pepper = { id: 'p1', key: createSecretKey(randomBytes(32)) };
  const auditKey = createSecretKey(randomBytes(32));
  const rows = sql
    .prepare('select key_id, client_id, user_name from api_keys order by created_at, key_id')
    .all() as BareRow[];
  return {
    /** Every key, in the order in which bulk actions go through them. */
    rows,
    regenerate: (some: BareRow[]): void => regenerate(sql, pepper, some),
    delete: (some: BareRow[]): void => {
      sql
        .prepare('delete from api_keys where key_id in (select value from json_each(?))')
        .run(JSON.stringify(some.map(({ key_id }) => key_id)));
    },
    /** In transactions of so many keys, each with its audit entries. */
    inChunks: (some: BareRow[], chunk: number, change: (part: BareRow[]) => void): void => {
      for (let i = 0; i < some.length; i += chunk) {
        sql.exec('begin');
        const now = some.slice(i, i + chunk);
        change(now);
        writeAudit(sql, auditKey, now);
        sql.exec('commit');
      }
    },
    close: (): void => sql.close(),
  };
}

function regenerate(sql: DatabaseSync, pepper: Parameters<typeof hashSecret>[0], some: BareRow[]): void {
  const hashes = some.map(({ key_id }) => ({ key_id, hash: hashSecret(pepper, makeClientSecret()) }));
  sql
    .prepare(
      `update api_keys set secret_hash = fresh.hash, secret_created_at = ?, version = version + 1
        from (select value ->> 'key_id' as key_id, value ->> 'hash' as hash from json_each(?)) as fresh
        where api_keys.key_id = fresh.key_id`,
    )
    .run(Date.now(), JSON.stringify(hashes));
}

function writeAudit(sql: DatabaseSync, auditKey: KeyObject, some: BareRow[]): void {
  const insert =
    sql.prepare(`insert into audit_log (audit_id, at, action, actor_id, actor_name, address, key_id,
    client_id, user_name, detail, search_text, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const last = sql.prepare('select max(audit_id) as id from audit_log').get() as { id: number | null };
  let [id, mac] = [last.id ?? 0, ''];
  for (const { key_id, client_id, user_name } of some) {
    id += 1;
    const actor = { actor_id: 'ada', actor_name: 'Ada Admin', address: '127.0.0.1' };
    const row = {
      audit_id: id,
      at: Date.now(),
      action: 'delete-key',
      ...actor,
      key_id,
      client_id,
      user_name,
      detail: null,
    } as const;
    mac = macOf(auditKey, mac, row);
    insert.run(...Object.values(row), user_name, mac);
  }
}
