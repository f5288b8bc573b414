import { Compile } from 'typebox/compile';
import type { TSchema } from '../api/core/schema.ts';
import { Problem } from './problem.ts';

type Fault = ReturnType<ReturnType<typeof Compile>['Errors']>[number];

/** A Fastify validator: the value as the schema has it, or bad_input with the fields that are wrong. */
export function checkInput(schema: TSchema, httpPart: string | undefined) {
  const checker = Compile(schema);
  return (data: unknown) => {
    const value = httpPart === 'querystring' ? readQuery(schema, data) : data;
    if (checker.Check(value)) return { value };
    return { error: new Problem('bad_input', { fields: fieldsOf(checker.Errors(value)) }) };
  };
}

/** Texts of a URL become numbers and booleans where the schema says so, but only if written as such: "1e2" is none. */
function readQuery(schema: TSchema, query: unknown): unknown {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> };
  const entries = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, text]) => [name, valueOf(properties[name]?.type, text)]));
}

function valueOf(type: string | undefined, text: unknown): unknown {
  if (typeof text !== 'string') return text;
  if (type === 'integer' && /^\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** What is wrong in words for people (the checker stops at some faults); never the value, which may be a secret. */
function fieldsOf(faults: readonly Fault[]) {
  const told = faults.filter(({ keyword }) => keyword !== 'additionalProperties');
  return withoutOtherKinds(told).map(({ instancePath, keyword, message }) => ({
    path: nameable(instancePath),
    message: keyword === 'boolean' ? 'is not a known field' : message,
  }));
}

/** A name that was sent may be a secret in the wrong place: only one that reads like a field's is told. */
const nameable = (path: string): string =>
  path
    .split('/')
    .map((name) => (/^([A-Za-z_]{1,20}|\d{0,6})$/.test(name) ? name : '…'))
    .join('/');

/** Of a choice told apart by a constant (`kind`), only the faults of the chosen one help. */
function withoutOtherKinds(faults: readonly Fault[]): readonly Fault[] {
  const others = faults
    .filter(({ keyword }) => keyword === 'const')
    .flatMap(({ schemaPath }) => /^.*\/anyOf\/\d+/.exec(schemaPath) ?? []);
  const chosen = faults.filter(
    ({ schemaPath, keyword }) =>
      keyword !== 'anyOf' && !others.some((other) => `${schemaPath}/`.startsWith(`${other}/`)),
  );
  return chosen.length > 0 ? chosen : faults;
}
