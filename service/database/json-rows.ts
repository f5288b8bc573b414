import { sql, type RawBuilder } from 'kysely';
import { storableText } from './storable-text.ts';

type Value = string | number | null;

/**
 * Rows given as one JSON parameter, to be used as a table in `from`: one statement for 500 changes, however many.
 * The parameter is an object of rows, since SQLite and PostgreSQL both have a `json_each` for that. A column that holds
 * a number in some row is one of whole numbers, any other is text.
 */
export function jsonRows<Name extends string>(
  rows: readonly Readonly<Record<Name, Value>>[],
  columns: readonly Name[],
): RawBuilder<unknown> {
  const picked = columns.map((name) => {
    const value = sql`value ->> ${sql.lit(name)}`;
    const isNumber = rows.some((row) => typeof row[name] === 'number');
    return sql`${isNumber ? sql`cast(${value} as bigint)` : value} as ${sql.ref(name)}`;
  });
  return sql`(select ${sql.join(picked)} from json_each(${jsonOf(rows)}))`;
}

/** A list of ids given as one JSON parameter, to be used after `in`. */
export const jsonList = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`(select value ->> 'id' from json_each(${jsonListParameter(ids)}))`;

/** The parameter of `jsonList`, for a query that is compiled once. */
export const jsonListParameter = (ids: readonly string[]): string => jsonOf(ids.map((id) => ({ id })));

const jsonOf = (rows: readonly object[]): string =>
  JSON.stringify(Object.assign({}, rows), (_key, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
