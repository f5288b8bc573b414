import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { foldText } from './fold-text.ts';

/** Words of a search, folded as the stored text is. Control characters part words: SQLite ends a text at a NUL. */
const wordsOf = (search: string): string[] =>
  foldText(search)
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean);

/** `column` holds every word of the search. `%` and `_` mean themselves. */
export const containsWords = (column: string, search: string): RawBuilder<SqlBool>[] =>
  wordsOf(search).map((word) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;
    return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
  });

/**
 * Keys that match every word: by the trigram index, which needs three characters, and by LIKE for shorter words.
 * SQLite only; PostgreSQL's pg_trgm serves LIKE itself.
 */
export function keysMatch(search: string): RawBuilder<SqlBool>[] {
  const words = wordsOf(search);
  const long = words.filter((word) => /.{3}/u.test(word));
  const short = words.filter((word) => !/.{3}/u.test(word));
  const phrase = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
  return [
    ...(long.length > 0
      ? [
          sql<SqlBool>`api_keys.row_no in (select rowid from api_keys_search where api_keys_search match ${phrase})`,
        ]
      : []),
    ...containsWords('api_keys.search_text', short.join(' ')),
  ];
}
