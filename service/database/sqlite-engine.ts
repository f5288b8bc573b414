import { sql, type SqlBool } from 'kysely';
import { containsWord } from './contains-word.ts';
import type { Engine } from './engine.ts';

/** Says in which rows a trigram is, not where in them: a third of the size, and what is found is looked at anyway. */
const searchTable = `create virtual table api_keys_search using fts5 (
  search_text, content = 'api_keys', content_rowid = 'row_no', tokenize = 'trigram', detail = none)`;

export const sqliteEngine: Engine = {
  ddl: (statement) => statement,
  /** FTS5, kept up by triggers in the transaction of the change. */
  searchIndex: [
    searchTable,
    `create trigger api_keys_search_insert after insert on api_keys begin
      insert into api_keys_search (rowid, search_text) values (new.row_no, new.search_text); end`,
    `create trigger api_keys_search_delete after delete on api_keys begin
      insert into api_keys_search (api_keys_search, rowid, search_text)
      values ('delete', old.row_no, old.search_text); end`,
    `create trigger api_keys_search_update after update of search_text on api_keys begin
      insert into api_keys_search (api_keys_search, rowid, search_text)
      values ('delete', old.row_no, old.search_text);
      insert into api_keys_search (rowid, search_text) values (new.row_no, new.search_text); end`,
  ],
  newSearchIndex: [
    'drop table api_keys_search',
    searchTable,
    `insert into api_keys_search (api_keys_search) values ('rebuild')`,
  ],
  /** The index finds what has the trigrams of all words; whether they stand in a row, and words too short for it, is seen from the text. */
  keysMatch: (words) => {
    const query = trigramQuery(words);
    const found = sql<SqlBool>`api_keys.row_no in (
      select rowid from api_keys_search where api_keys_search match ${query})`;
    return [
      ...(query === '' ? [] : [found]),
      ...words.map((word) => containsWord('api_keys.search_text', word)),
    ];
  },
};

/** What the search index is asked for: the rows that have all these trigrams; "" when no word is long enough. */
export const trigramQuery = (words: readonly string[]): string =>
  words
    .flatMap(trigramsOf)
    .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
    .join(' ');

/** Those that cover a word, side by side but for the last: each costs a walk through all rows that have it. */
function trigramsOf(word: string): string[] {
  return [...new Set([...(word.match(/.{3}/gsu) ?? []), ...(word.match(/.{3}$/su) ?? [])])];
}
