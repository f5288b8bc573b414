import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCounts } from './test-counts.ts';

type Spec = { title: string; tests: { status: string }[] };
type Suite = { file: string; specs?: Spec[]; suites?: Suite[] };
type Report = { config: { rootDir: string }; suites: Suite[]; errors: unknown[] };

/** Reads the JSON report of Playwright. Errors outside of tests count as one failed test each. */
export function readPlaywrightReport(file: string): TestCounts {
  const { config, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const tests = suites.flatMap((suite) =>
    testsIn(suite).map((test) => ({ ...test, file: join(config.rootDir, suite.file) })),
  );
  const count = (...wanted: string[]) => tests.filter(({ status }) => wanted.includes(status)).length;
  return {
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + errors.length,
    skipped: count('skipped'),
    files: [...new Set(tests.filter(({ status }) => status !== 'skipped').map((test) => test.file))],
    unsteady: tests.filter(({ status }) => status === 'flaky').map(({ title }) => title),
  };
}

const testsIn = ({ specs = [], suites = [] }: Suite): { title: string; status: string }[] => [
  ...specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status }))),
  ...suites.flatMap(testsIn),
];
