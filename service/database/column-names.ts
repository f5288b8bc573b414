import { sql, type RawBuilder } from 'kysely';

/** Columns by name, with commas, for a statement written as SQL. */
export const columnNames = (columns: readonly string[]): RawBuilder<unknown> =>
  sql.join(columns.map((name) => sql.ref(name)));
