import { SqliteAdapter } from 'kysely';
import { containsWord } from './contains-word.ts';
import type { Engine } from './engine.ts';

/** Tells the database of an inventory from the others. */
export class InventoryAdapter extends SqliteAdapter {}

/**
 * SQLite in memory, filled anew each time an inventory is opened: what is cheap to fill counts. Who fills it names each key once, and
 * 100,000 rows are looked through in the time that a person does not notice.
 */
export const inventoryEngine: Engine = {
  /** The indexes behind `unique` would take ten times as long as the rows. */
  ddl: (statement) =>
    statement.startsWith('create table api_keys ') ? statement.replaceAll(' unique', '') : statement,
  searchIndex: [],
  newSearchIndex: [],
  keysMatch: (words) => words.map((word) => containsWord('api_keys.search_text', word)),
};
