import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How many prepared statements are kept: more than the service has distinct queries. */
const statementCache = 200;

/** Pages of 4 KB in the write-ahead log: it is only that long when the thread that empties it cannot follow. */
const longLog = 25_000;

/**
 * `node:sqlite` in the shape that Kysely's SQLite dialect wants (that of better-sqlite3, which can replace it here).
 * WAL with synchronous=FULL: a change that was acknowledged survives a kill and a power cut.
 */
export function openNodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    pragma busy_timeout = 5000; pragma cache_size = -65536; pragma temp_store = memory;
    pragma wal_autocheckpoint = ${longLog}`);
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      cache.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = cache.get(sql);
      if (known) return known;
      if (cache.size >= statementCache) cache.clear();
      const made = adapt(database.prepare(sql));
      cache.set(sql, made);
      return made;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
