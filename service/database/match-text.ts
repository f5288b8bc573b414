import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import { containsWord } from './contains-word.ts';
import { engineOf } from './engine-of.ts';
import { foldText } from './fold-text.ts';
import type { Tables } from './tables.ts';

/** Words of a search, folded as the stored text is. Control characters part words: neither engine finds a NUL. */
const wordsOf = (search: string): string[] =>
  foldText(search)
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean);

/** `column` holds every word of the search. */
export const containsWords = (column: string, search: string): RawBuilder<SqlBool>[] =>
  wordsOf(search).map((word) => containsWord(column, word));

/** Keys that match every word, found by the engine's trigram index. */
export const keysMatch = (db: Kysely<Tables>, search: string): RawBuilder<SqlBool>[] =>
  engineOf(db).keysMatch(wordsOf(search));

/** Whether that index serves a search: an inventory has none, and it takes a word of three characters. */
export const isIndexed = (db: Kysely<Tables>, search: string): boolean =>
  engineOf(db).searchIndex.length > 0 && wordsOf(search).some((word) => /.{3}/su.test(word));
