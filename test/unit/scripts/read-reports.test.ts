import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findUnrunFiles } from '../../../scripts/reports/find-test-files.ts';
import { readPlaywrightReport } from '../../../scripts/reports/read-playwright-report.ts';
import { readVitestReport } from '../../../scripts/reports/read-vitest-report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const written = (report: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
};

describe('The report of vitest', () => {
  const file = (name: string, status: string, ...tests: string[]) => ({
    name,
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  test('counts what passed, failed and was skipped', () => {
    const testResults = [
      file('/a.test.ts', 'failed', 'passed', 'failed'),
      file('/b.test.ts', 'passed', 'passed', 'skipped', 'todo'),
    ];
    expect(readVitestReport(written({ testResults }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      files: ['/a.test.ts', '/b.test.ts'],
    });
  });

  test('counts a file that broke before its first test as one failure, and as not run', () => {
    expect(readVitestReport(written({ testResults: [file('/a.test.ts', 'failed')] }))).toMatchObject({
      failed: 1,
      files: [],
    });
  });

  test('takes a file of which every test was skipped as not run', () => {
    const testResults = [file('/a.test.ts', 'passed', 'skipped')];
    expect(readVitestReport(written({ testResults })).files).toEqual([]);
  });
});

describe('The report of Playwright', () => {
  const report = (statuses: string[], errors: unknown[] = []) => ({
    config: { rootDir: '/project/test/e2e' },
    suites: [
      {
        file: 'a.spec.ts',
        specs: [],
        suites: [
          {
            file: 'a.spec.ts',
            specs: statuses.map((status) => ({ title: `is ${status}`, tests: [{ status }] })),
          },
        ],
      },
    ],
    errors,
  });

  test('counts tests at any depth, and names the file with its folder', () => {
    expect(readPlaywrightReport(written(report(['expected', 'unexpected', 'skipped'])))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      files: ['/project/test/e2e/a.spec.ts'],
      unsteady: [],
    });
  });

  test('names the tests that passed only at the second try', () => {
    expect(readPlaywrightReport(written(report(['expected', 'flaky'])))).toMatchObject({
      passed: 2,
      failed: 0,
      unsteady: ['is flaky'],
    });
  });

  test('counts an error outside of the tests as a failure', () => {
    expect(readPlaywrightReport(written(report(['expected'], [{ message: 'no' }]))).failed).toBe(1);
  });
});

describe('Test files on disk', () => {
  test('those that no runner ran are found, whatever their folder', () => {
    mkdirSync(join(folder, 'test/unit/deep'), { recursive: true });
    for (const name of ['a.test.ts', 'deep/b.test.tsx', 'deep/c.spec.ts', 'deep/answering-server.ts'])
      writeFileSync(join(folder, 'test/unit', name), '');
    expect(findUnrunFiles(folder, [join(folder, 'test/unit/a.test.ts')])).toEqual([
      'test/unit/deep/b.test.tsx',
      'test/unit/deep/c.spec.ts',
    ]);
  });
});
