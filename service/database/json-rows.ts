import { sql, type RawBuilder } from 'kysely';

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Rows given as one JSON parameter, to be used as a table in `from`: one statement for 500 changes, however many.
 * The only place that knows how the engine expands JSON (PostgreSQL: jsonb_to_recordset).
 */
export function jsonRows(rows: readonly Row[], columns: readonly string[]): RawBuilder<unknown> {
  const picked = columns.map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`);
  return sql`(select ${sql.join(picked)} from json_each(${JSON.stringify(rows)}))`;
}

/** A list of ids given as one JSON parameter, to be used after `in`. */
export const jsonList = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`;
