import { readFileSync } from 'node:fs';
import type { TestCounts } from './test-counts.ts';

type Report = {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
};

/** Reads the JSON report of vitest. A file that failed before its first test counts as one failed test. */
export function readVitestReport(file: string): TestCounts {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const ran = (results: { status: string }[]) =>
    results.some(({ status }) => status === 'passed' || status === 'failed');
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
    files: testResults.filter(({ assertionResults }) => ran(assertionResults)).map(({ name }) => name),
  };
}
