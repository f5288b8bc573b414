import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A trigram index (FTS5) over search_text, kept up by triggers in the transaction of the change, so that a search
 * costs what it finds and not what there is. PostgreSQL gets pg_trgm in its place.
 */
const statements = [
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
];

export const searchIndex: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
