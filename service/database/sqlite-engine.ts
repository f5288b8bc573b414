import { sql, type SqlBool } from 'kysely';
import { containsWord } from './contains-word.ts';
import type { Engine } from './engine.ts';

export const sqliteEngine: Engine = {
  ddl: (statement) => statement,
  /** FTS5, kept up by triggers in the transaction of the change. */
  searchIndex: [
    `create virtual table api_keys_search using fts5 (
      search_text, content = 'api_keys', content_rowid = 'row_no', tokenize = 'trigram', detail = full)`,
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
  /** The trigram index needs three characters: shorter words are looked for by LIKE. */
  keysMatch: (words) => {
    const long = words.filter((word) => /.{3}/u.test(word));
    const short = words.filter((word) => !/.{3}/u.test(word));
    const phrase = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
    const found = sql<SqlBool>`api_keys.row_no in (
      select rowid from api_keys_search where api_keys_search match ${phrase})`;
    return [
      ...(long.length > 0 ? [found] : []),
      ...short.map((word) => containsWord('api_keys.search_text', word)),
    ];
  },
};
