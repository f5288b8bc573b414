import type { InjectOptions } from 'fastify';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Schema = Readonly<{
  type?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  anyOf?: readonly Schema[];
  enum?: readonly Json[];
  const?: Json;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}>;
type Operation = Readonly<{
  parameters?: readonly Readonly<{ name: string; in: string; schema?: Schema }>[];
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema?: Schema }>>> }>;
}>;
export type OpenapiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}>;

export type FuzzRequest = Readonly<{
  method: NonNullable<InjectOptions['method']>;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}>;

const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'] as const;

/** What a client library would send: anything but printable ASCII is encoded. */
const asciiOf = (url: string): string =>
  url.replaceAll(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char.toWellFormed()));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values that have broken programs before. */
const nasty: readonly Json[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066abc',
  '%',
  '%00',
  '%zz',
  '../../etc/passwd',
  "' or 1=1 --",
  '"; drop table api_keys; --',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '=cmd|calc',
  '<script>alert(1)</script>',
  '\r\nset-cookie: a=b',
  'İıſKå',
  '👩‍🚀'.repeat(40),
  'x'.repeat(255),
  'x'.repeat(5000),
  'A'.repeat(32),
  'a'.repeat(64),
  0,
  -0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  1e308,
  true,
  false,
  null,
  [],
  {},
  [[[[[[]]]]]],
  { __proto__x: 1, constructor: { prototype: {} } },
];

/**
 * Malformed requests over all operations of an OpenAPI document: the right shape with something wrong in it, or with no
 * shape at all. The same for the same seed.
 * @param words texts that a request may hold anywhere, such as secrets that must not come back
 */
export function createFuzzRequests(document: OpenapiDocument, seed: number, words: readonly string[]) {
  const random = randomOf(seed);
  const chance = (probability: number) => random() < probability;
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  };
  const operations = Object.entries(document.paths).flatMap(([path, ofPath]) =>
    Object.entries(ofPath).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

  /** As a text where only a text can stand. */
  const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const anything = (): Json => (chance(0.2) ? pick(words) : pick(nasty));
  const textOf = (pattern: string | undefined): string => {
    if (pattern?.includes('0-9A-F') === true) return 'ABCDEF0123456789'.repeat(2);
    return chance(0.5) ? `word ${Math.floor(random() * 1000)}` : 'a1-b2';
  };
  const fits = (schema: Schema, depth: number): Json => {
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    if (schema.anyOf) return valueOf(pick(schema.anyOf), depth + 1);
    switch (schema.type) {
      case 'object':
        return objectOf(schema, depth);
      case 'array':
        return Array.from({ length: Math.floor(random() * 4) }, () => valueOf(schema.items ?? {}, depth + 1));
      case 'integer':
      case 'number':
        return Math.floor((schema.minimum ?? 0) + random() * 1000);
      case 'boolean':
        return chance(0.5);
      case 'null':
        return null;
      case undefined:
      default:
        return textOf(schema.pattern);
    }
  };
  const valueOf = (schema: Schema, depth: number): Json =>
    depth > 6 || chance(0.2) ? anything() : fits(schema, depth);
  const objectOf = ({ properties = {} }: Schema, depth: number): Json => {
    const entries = Object.entries(properties)
      .filter(() => !chance(0.1))
      .map(([name, schema]): [string, Json] => [name, valueOf(schema, depth + 1)]);
    if (chance(0.1)) entries.push([plain(anything()), anything()]);
    return Object.fromEntries(entries);
  };

  const broken = (text: string): string => {
    const at = Math.floor(random() * (text.length + 1));
    return pick([
      text.slice(0, at),
      `${text.slice(0, at)}\u0000${text.slice(at)}`,
      `${text}${text}`,
      '['.repeat(2000),
      `{"__proto__":{"isAdmin":true},"constructor":${text || 'null'}}`,
      text.replace('"', ''),
      '',
    ]);
  };
  const form = (value: Json): string =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
          .map(([name, one]) => `${encode(name)}=${encode(plain(one))}`)
          .join('&')
      : plain(value);
  const encode = (text: string) => (chance(0.9) ? encodeURIComponent(text.toWellFormed()) : text);

  const bodyOf = (operation: Operation): Pick<FuzzRequest, 'payload'> & { type: string } => {
    const [type = 'application/json', media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const value = valueOf(media?.schema ?? {}, 0);
    const text = type.includes('form') ? form(value) : JSON.stringify(value);
    const payload = chance(0.15) ? broken(text) : text;
    const wrongType = [
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'application/json; charset=x',
      '',
    ];
    return { payload, type: chance(0.1) ? pick(wrongType) : type };
  };
  const urlOf = (path: string, operation: Operation): string => {
    const filled = path.replaceAll(/\{[^}]*\}/g, () => encode(plain(anything()).slice(0, 300)));
    const query = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && chance(0.6))
      .map(({ name, schema }) => `${name}=${encode(plain(valueOf(schema ?? {}, 3)).slice(0, 500))}`);
    if (chance(0.1)) query.push(`${encode(plain(anything()).slice(0, 300))}=${encode(pick(words))}`);
    const [twice] = query;
    if (twice !== undefined && chance(0.1)) query.push(twice);
    return `${filled}${query.length > 0 ? '?' : ''}${query.join('&')}`;
  };
  return {
    /** @param authorizations what a request may send; '' sends none */
    next: (authorizations: readonly string[]): FuzzRequest => {
      const { path, method, operation } = pick(operations);
      const authorization = chance(0.1)
        ? `${pick(['Bearer', 'Basic', 'Digest', ''])} ${pick(words)}`
        : pick(authorizations);
      const headers: Record<string, string> = authorization === '' ? {} : { authorization };
      if (chance(0.05)) headers['accept'] = pick(['text/plain', '*/*', 'application/xml', '']);
      const isSending = method !== 'GET' || chance(0.05);
      const { payload, type } = bodyOf(operation);
      const body =
        isSending && (operation.requestBody ?? chance(0.2)) && payload !== undefined ? { payload } : {};
      if ('payload' in body && type !== '') headers['content-type'] = type;
      const wanted = methods.find((one) => one === method) ?? 'POST';
      return {
        method: chance(0.03) ? pick(methods) : wanted,
        url: asciiOf(urlOf(path, operation)),
        headers,
        ...body,
      };
    },
  };
}
