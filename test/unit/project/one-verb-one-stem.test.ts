import { describe, expect, it } from 'vitest';
import { contract } from '../../../electron/contract/index.ts';
import type { Contract } from '../../../electron/contract/core/call.ts';
import { api } from '../../../service/api/index.ts';
import { exists, filesOf, stemOf } from './read-project.ts';

/** What is no verb of its own: `core` and `models` are shared, the rest are data or messages, not routes. */
const noRoutes = ['index', 'embedded-messages', 'inventory-messages', 'sample-logins'];

const routes = Object.keys(api);
const entries = Object.entries(contract as Contract).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([name, { kind }]) => ({
    name,
    kind,
    folder: stemOf(feature),
    stem: stemOf(name),
  })),
);
const calls = entries.filter(({ kind }) => kind === 'call');
const serviceFiles = filesOf('service');
const testFiles = filesOf('test/unit/service');

describe('one verb, one stem: a route of the service', () => {
  it.each(routes)('%s has its contract, its handler and its tests', (name) => {
    const stem = stemOf(name);
    expect(exists(`service/api/${stem}.ts`)).toBe(true);
    const handlers = serviceFiles.filter((path) => path.endsWith(`/${stem}.route.ts`));
    expect(handlers).toHaveLength(1);
    const tests = testFiles.filter((path) => path.endsWith(`/${stem}.route.test.ts`));
    expect(tests).toEqual([
      handlers[0]!.replace(/^service/, 'test/unit/service').replace(/\.ts$/, '.test.ts'),
    ]);
  });

  it('is what every contract file and every handler belongs to', () => {
    const stems = routes.map(stemOf).toSorted();
    const contracts = serviceFiles.flatMap((path) => /^service\/api\/([\w-]+)\.ts$/.exec(path)?.[1] ?? []);
    expect(contracts.filter((stem) => !noRoutes.includes(stem)).toSorted()).toEqual(stems);
    const handlers = serviceFiles.flatMap((path) => /\/([\w-]+)\.route\.ts$/.exec(path)?.[1] ?? []);
    expect(handlers.toSorted()).toEqual(stems);
  });

  it('that has a query has it under the same stem', () => {
    const queries = serviceFiles.filter((path) => path.endsWith('.query.ts'));
    const shared = ['filter-keys', 'plan-chunk'].map((stem) => `service/keys/${stem}.query.ts`);
    const alone = queries.filter((path) => !exists(path.replace('.query.ts', '.route.ts')));
    expect(alone.toSorted()).toEqual(shared);
  });
});

describe('one verb, one stem: the console', () => {
  it.each(entries)('$folder/$stem has its contract file', ({ folder, stem }) => {
    expect(exists(`electron/contract/${folder}/${stem}.ts`)).toBe(true);
  });

  it.each(calls)('$folder/$stem has its handler in main', ({ folder, stem }) => {
    expect(exists(`electron/main/${folder}/${stem}.ts`)).toBe(true);
  });
});
