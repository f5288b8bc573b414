import { PostgresAdapter, type Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import { InventoryAdapter, inventoryEngine } from './inventory-engine.ts';
import { postgresEngine } from './postgres-engine.ts';
import { sqliteEngine } from './sqlite-engine.ts';

/** The engine behind a database or transaction. */
export function engineOf<T>(db: Kysely<T>): Engine {
  const { adapter } = db.getExecutor();
  if (adapter instanceof PostgresAdapter) return postgresEngine;
  return adapter instanceof InventoryAdapter ? inventoryEngine : sqliteEngine;
}
