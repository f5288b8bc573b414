import type { RawBuilder, SqlBool } from 'kysely';

/** What the engines have different words for. All other SQL is the same for both. */
export type Engine = Readonly<{
  /** A statement of the migrations, which are written for SQLite, in the words of this engine. */
  ddl: (statement: string) => string;
  /** Makes the trigram index over the keys' search_text. */
  searchIndex: readonly string[];
  /** Makes it anew where an older Keydesk made it. */
  newSearchIndex: readonly string[];
  /** Keys whose search_text holds every one of these folded words. */
  keysMatch: (words: readonly string[]) => RawBuilder<SqlBool>[];
}>;
