/** The only place that names the schema library (JSON Schema by TypeBox); builders by name keep bundles small. */
import {
  Array as array,
  Boolean as boolean,
  Enum as stringEnum,
  Integer as integer,
  Literal as literal,
  Null as nullType,
  Object as looseObject,
  Optional as optional,
  String as string,
  Union as union,
  Unknown as unknown,
  type TEnum,
  type TObject,
  type TOptional,
  type TProperties,
  type TSchema,
} from 'typebox';

export { array, boolean, integer, literal, optional, string, union, unknown };
export type { Static, TSchema, TProperties, TObject } from 'typebox';

/** An object with exactly these properties: anything else is refused, so that a misspelt field is never ignored. */
export const object = <P extends TProperties>(
  properties: P,
  options: { description?: string } = {},
): TObject<P> => looseObject(properties, { additionalProperties: false, ...options });

/** The same properties, each of them optional: some of a whole. */
export const partial = <P extends TProperties>(properties: P) =>
  object(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, optional(schema)]),
    ) as unknown as { [K in keyof P]: TOptional<P[K]> },
  );

/** An object that may hold more than these properties, which is then ignored: where a standard asks for it. */
export const openObject = <P extends TProperties>(properties: P): TObject<P> => looseObject(properties);

/** The value, or null where it is not known or not set. */
export const nullable = <S extends TSchema>(schema: S) => union([schema, nullType()]);

type Names<V extends readonly string[]> = { -readonly [I in keyof V]: V[I] };

/** One of these strings. */
export const oneOf = <const V extends readonly string[]>(values: V): TEnum<Names<V>> => {
  const names: readonly [...Names<V>] = [...values] as never;
  return stringEnum<Names<V>>(names, { type: 'string' });
};

/** Milliseconds since 1970-01-01T00:00:00Z: every time in every contract. */
export const epochMs = () =>
  integer({ minimum: 0, maximum: latestTime, description: 'milliseconds since 1970-01-01T00:00:00Z' });
/** The last moment that a date can hold, in the year 275760. */
const latestTime = 8_640_000_000_000_000;
