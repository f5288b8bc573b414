import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** `column` holds this folded word. `%` and `_` mean themselves. */
export function containsWord(column: string, word: string): RawBuilder<SqlBool> {
  const pattern = `%${word.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
}
