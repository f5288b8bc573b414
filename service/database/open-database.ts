import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartRefused } from '../start-refused.ts';
import { lockFile } from './lock-file.ts';
import { firstTables } from './migrations/001-first-tables.ts';
import { searchIndex } from './migrations/002-search-index.ts';
import { secretsCheck } from './migrations/003-secrets-check.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type OpenDatabase = { db: Database; close: () => Promise<void> };

const migrations = {
  '001-first-tables': firstTables,
  '002-search-index': searchIndex,
  '003-secrets-check': secretsCheck,
};

/**
 * Opens (or makes) the database and brings its tables up to date.
 * @param path file path, or ':memory:' for tests
 * @throws StartRefused when another process has it, a newer Keydesk made it, or it cannot be read or written
 */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  const stops: (() => unknown)[] = [];
  const close = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      stops.push(lockFile(`${path}.lock`));
      // Made here and not by SQLite: it, and what SQLite puts beside it, is for this user only from the first byte.
      closeSync(openSync(path, 'a', 0o600));
    }
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openNodeSqlite(path) }) });
    stops.push(() => db.destroy());
    await migrate(db);
    return { db, close };
  } catch (error) {
    await close();
    throw error instanceof StartRefused ? error : refusal(path, error);
  }
}

function refusal(path: string, error: unknown): StartRefused {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ERR_SQLITE_ERROR' ? 'Is it a Keydesk database?' : `The file system says ${code ?? 'no'}.`;
  return new StartRefused(`The database ${path} cannot be opened. ${reason}`, { cause: error });
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const known = new Set(Object.keys(migrations));
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const done = await executedMigrations(db);
  if (done.some((name) => !known.has(name))) {
    throw new StartRefused(
      'The database was made by a newer Keydesk. Start that version, or restore a backup.',
    );
  }
  throw new StartRefused('The tables of the database could not be brought up to date.', { cause: error });
}

async function executedMigrations(db: Database): Promise<string[]> {
  const names = await db
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  return names.map(({ name }) => name);
}
