import type { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { PoolOptions } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { isPostgresAddress, postgresAddress } from './postgres-address.ts';
import type { Listening } from './postgres-listener.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type OpenDatabase = {
  db: Database;
  /** How to hear of other replicas' changes; null where there are none (SQLite). */
  listening: Listening | null;
  close: () => Promise<void>;
};
/**
 * Opens (or makes) the database and brings its tables up to date.
 * @param address path of a file, ':memory:' for tests, or postgres://user@host/database
 * @throws StartRefused when another process has the file, a newer Keydesk made it, or it cannot be reached, read or
 * written
 */
export async function openDatabase(address: string, options: PoolOptions = {}): Promise<OpenDatabase> {
  const stops: (() => unknown)[] = [];
  const close = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    if (!isPostgresAddress(address)) {
      const db = openSqlite(address, stops);
      await migrate(db);
      return { db, listening: null, close };
    }
    // Read when it is needed: the console's own service never does.
    const { openPostgres } = await import('./open-postgres.ts');
    return { ...(await openPostgres(postgresAddress(address), options, stops)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
