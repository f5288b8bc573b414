import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartRefused } from '../start-refused.ts';
import { firstTables } from './migrations/001-first-tables.ts';
import { searchIndex } from './migrations/002-search-index.ts';
import { secretsCheck } from './migrations/003-secrets-check.ts';
import { authentication } from './migrations/004-authentication.ts';
import { deletedKeys } from './migrations/005-deleted-keys.ts';
import { keyChanges } from './migrations/006-key-changes.ts';
import { expiryIndex } from './migrations/007-expiry-index.ts';
import { findUsers } from './migrations/008-find-users.ts';
import { lastSyncIndex } from './migrations/009-last-sync-index.ts';
import { oneClientIdIndex } from './migrations/010-one-client-id-index.ts';
import { smallSearchIndex } from './migrations/011-small-search-index.ts';
import type { Tables } from './tables.ts';

const migrations = {
  '001-first-tables': firstTables,
  '002-search-index': searchIndex,
  '003-secrets-check': secretsCheck,
  '004-authentication': authentication,
  '005-deleted-keys': deletedKeys,
  '006-key-changes': keyChanges,
  '007-expiry-index': expiryIndex,
  '008-find-users': findUsers,
  '009-last-sync-index': lastSyncIndex,
  '010-one-client-id-index': oneClientIdIndex,
  '011-small-search-index': smallSearchIndex,
};

/**
 * Brings the tables up to date, all steps or none. In PostgreSQL one replica at a time: Kysely holds an advisory lock
 * meanwhile.
 * @throws StartRefused when a newer Keydesk made the database, or a step fails
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
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
  throw new StartRefused(`The tables of the database could not be brought up to date.${reasonOf(error)}`, {
    cause: error,
  });
}

/** What an administrator of PostgreSQL can do about it. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /extension "pg_trgm"/,
    ' Search needs the extension pg_trgm: have it installed, and run "create extension pg_trgm" in this database as its owner.',
  ],
  [/permission denied/, ' This user may not make tables in it: let the user own the database.'],
];

const reasonOf = (error: unknown): string =>
  reasons.find(([pattern]) => error instanceof Error && pattern.test(error.message))?.[1] ?? '';

async function executedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const names = await db
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  return names.map(({ name }) => name);
}
