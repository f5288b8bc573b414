import { describe, expect, it } from 'vitest';
import { filesOf, readJson } from './read-project.ts';

const strict = [
  'strict',
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'noImplicitOverride',
  'noImplicitReturns',
  'noFallthroughCasesInSwitch',
  'noPropertyAccessFromIndexSignature',
  'verbatimModuleSyntax',
  'erasableSyntaxOnly',
];
const folders = ['service', 'electron', 'renderer', 'scripts', 'test'];
const configs = folders.flatMap(filesOf).filter((path) => /(^|\/)tsconfig[\w.-]*\.json$/.test(path));
const optionsOf = (path: string) => readJson(path)['compilerOptions'] as Record<string, unknown>;

describe('TypeScript', () => {
  it.each(strict)('%s is on', (flag) => {
    expect(optionsOf('tsconfig.base.json')[flag]).toBe(true);
  });

  it.each(configs)('%s takes the strictness from the base and turns none of it off', (path) => {
    expect(readJson(path)['extends']).toMatch(/tsconfig\.base\.json$/);
    for (const flag of strict) expect(optionsOf(path)[flag] ?? true).toBe(true);
  });

  it('knows in each process only what is there: no page in the service, no Node in the renderer', () => {
    const lib = (path: string) => (optionsOf(path)['lib'] as string[]).join(' ');
    expect(lib('service/tsconfig.json')).not.toContain('DOM');
    expect(lib('electron/tsconfig.json')).not.toContain('DOM');
    expect(optionsOf('renderer/tsconfig.json')['types'] ?? []).not.toContain('node');
  });
});
