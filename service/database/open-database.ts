import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartRefused } from '../start-refused.ts';
import { lockFile } from './lock-file.ts';
import { firstTables } from './migrations/001-first-tables.ts';
import { searchIndex } from './migrations/002-search-index.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type OpenDatabase = { db: Database; close: () => Promise<void> };

const migrations = { '001-first-tables': firstTables, '002-search-index': searchIndex };

/**
 * Opens (or makes) the database and brings its tables up to date.
 * @param path file path, or ':memory:' for tests
 * @throws StartRefused when another process has it, or a newer Keydesk made it
 */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  const inMemory = path === ':memory:';
  if (!inMemory) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unlock = inMemory ? () => undefined : lockFile(`${path}.lock`);
  try {
    const isNew = !inMemory && !existsSync(path);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openNodeSqlite(path) }) });
    if (isNew) chmodSync(path, 0o600);
    await migrate(db);
    const close = async () => {
      await db.destroy();
      unlock();
    };
    return { db, close };
  } catch (error) {
    unlock();
    throw error instanceof StartRefused
      ? error
      : new StartRefused(`The database ${path} cannot be opened. Is it a Keydesk database?`, {
          cause: error,
        });
  }
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
