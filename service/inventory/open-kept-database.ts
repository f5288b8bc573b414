import { Kysely, SqliteDialect } from 'kysely';
import { InventoryAdapter } from '../database/inventory-engine.ts';
import { migrate } from '../database/migrate.ts';
import { openNodeSqlite } from '../database/node-sqlite.ts';
import type { Tables } from '../database/tables.ts';

class InventoryDialect extends SqliteDialect {
  override createAdapter(): InventoryAdapter {
    return new InventoryAdapter();
  }
}

/** The tables of the service, empty, only in memory. */
export async function openKeptDatabase(): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new InventoryDialect({ database: openNodeSqlite(':memory:') }) });
  await migrate(db);
  return db;
}
