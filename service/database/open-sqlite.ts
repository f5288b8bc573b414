import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { StartRefused } from '../start-refused.ts';
import { startCheckpoints } from './checkpoint-thread.ts';
import { lockFile } from './lock-file.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

/**
 * Opens (or makes) a database file that no other process has.
 * @param stops gets what closes it again, also of what was opened before it failed
 * @throws StartRefused when another process has it, or it cannot be read or written
 */
export function openSqlite(path: string, stops: (() => unknown)[]): Kysely<Tables> {
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      stops.push(lockFile(`${path}.lock`));
      // Made here and not by SQLite: it, and what SQLite puts beside it, is for this user only from the first byte.
      closeSync(openSync(path, 'a', 0o600));
    }
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openNodeSqlite(path) }) });
    stops.push(() => db.destroy());
    if (path !== ':memory:') stops.push(startCheckpoints(path));
    return db;
  } catch (error) {
    throw error instanceof StartRefused ? error : refusal(path, error);
  }
}

function refusal(path: string, error: unknown): StartRefused {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ERR_SQLITE_ERROR' ? 'Is it a Keydesk database?' : `The file system says ${code ?? 'no'}.`;
  return new StartRefused(`The database ${path} cannot be opened. ${reason}`, { cause: error });
}
