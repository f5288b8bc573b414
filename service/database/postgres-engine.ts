import { containsWord } from './contains-word.ts';
import type { Engine } from './engine.ts';

/**
 * SQLite's words on the left. `row_no` only numbers rows for SQLite's search index; text is ordered by its bytes, as in
 * SQLite, whatever the language of the database.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/row_no integer primary key, key_id text not null unique/, 'key_id text not null primary key'],
  [/ integer primary key/, ' bigint primary key'],
  [/\) without rowid$/, ')'],
  [/\btext\b/g, 'text collate "C"'],
];

export const postgresEngine: Engine = {
  ddl: (statement) => words.reduce((text, [theirs, ours]) => text.replace(theirs, ours), statement),
  searchIndex: [
    'create extension if not exists pg_trgm',
    'create index api_keys_search on api_keys using gin (search_text gin_trgm_ops)',
  ],
  newSearchIndex: [],
  /** pg_trgm serves LIKE itself. */
  keysMatch: (searched) => searched.map((word) => containsWord('api_keys.search_text', word)),
};
