import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCounts } from './test-counts.ts';

type Suite = { file: string; specs?: { tests: { status: string }[] }[]; suites?: Suite[] };
type Report = { config: { rootDir: string }; suites: Suite[]; errors: unknown[] };

/** Reads the JSON report of Playwright. Errors outside of tests count as one failed test each. */
export function readPlaywrightReport(file: string): TestCounts {
  const { config, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const tests = suites.flatMap((suite) =>
    statusesIn(suite).map((status) => ({ file: join(config.rootDir, suite.file), status })),
  );
  const count = (...wanted: string[]) => tests.filter(({ status }) => wanted.includes(status)).length;
  return {
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + errors.length,
    skipped: count('skipped'),
    files: [...new Set(tests.filter(({ status }) => status !== 'skipped').map((test) => test.file))],
  };
}

const statusesIn = ({ specs = [], suites = [] }: Suite): string[] => [
  ...specs.flatMap(({ tests }) => tests.map(({ status }) => status)),
  ...suites.flatMap(statusesIn),
];
