type Schema = Readonly<Record<string, unknown>>;

/** Texts for the patterns of the contracts. */
const fitting: readonly string[] = [
  'a',
  'ABCDEF0123456789ABCDEF0123456789',
  'a'.repeat(64),
  'https://example.com',
  '2026-11-24',
];

/** A value that fits a schema of the contracts: the smallest, with every property, the optional ones too. */
export function sampleOf(schema: unknown): unknown {
  const given = schema as Schema;
  if ('const' in given) return given['const'];
  if (Array.isArray(given['enum'])) return (given['enum'] as unknown[])[0];
  if (Array.isArray(given['anyOf'])) return sampleOf((given['anyOf'] as unknown[])[0]);
  switch (given['type']) {
    case 'object': {
      const properties = (given['properties'] ?? {}) as Schema;
      return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, sampleOf(inner)]));
    }
    case 'array':
      return Array.from({ length: Math.max(1, Number(given['minItems'] ?? 0)) }, () =>
        sampleOf(given['items']),
      );
    case 'string':
      return sampleText(given);
    case 'integer':
    case 'number':
      return Number(given['minimum'] ?? 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return 'anything';
  }
}

function sampleText(schema: Schema): string {
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern']) : null;
  const found =
    pattern === null
      ? 'a'.repeat(Number(schema['minLength'] ?? 1) || 1)
      : fitting.find((text) => pattern.test(text));
  if (found === undefined) throw new Error(`No sample fits the pattern ${String(pattern)}. Add one.`);
  return found;
}

/** The value in copies, each with one place of it changed by `change`, deep places too. */
export function* withOneChanged(value: unknown, change: (inner: unknown) => unknown): Generator {
  yield change(value);
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries())
      for (const changed of withOneChanged(inner, change)) yield value.with(at, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      for (const changed of withOneChanged(inner, change)) yield { ...value, [name]: changed };
  }
}
