import { describe, expect, test } from 'vitest';
import { summariseRuns } from '../../../scripts/reports/summarise-runs.ts';

const counts = (passed: number, failed = 0) => ({ passed, failed, skipped: 0, files: [] });
const steps = [
  { name: 'lint', passed: true },
  { name: 'unit', passed: true },
];

describe('The last line of npm test', () => {
  test('sums the tests of all runners', () => {
    const runs = [
      { name: 'unit', counts: counts(10) },
      { name: 'e2e', counts: counts(5) },
    ];
    expect(summariseRuns(steps, runs, [])).toMatchObject({ lastLine: '15 passed, 0 failed', passed: true });
  });

  test('names what passed only at the second try', () => {
    const runs = [{ name: 'e2e', counts: { ...counts(5), unsteady: ['opens'] } }];
    const { lines, passed } = summariseRuns([], runs, []);
    expect(passed).toBe(true);
    expect(lines).toContain('UNSTEADY, passed at the second try: opens');
  });

  test('counts a failed check that has no tests as one failure, and names it', () => {
    const summary = summariseRuns(
      [{ name: 'lint', passed: false }],
      [{ name: 'unit', counts: counts(3) }],
      [],
    );
    expect(summary).toMatchObject({ lastLine: '3 passed, 1 failed', passed: false });
    expect(summary.lines).toContain('FAILED: lint');
  });

  test('counts the failed tests of a failed runner once', () => {
    const summary = summariseRuns(
      [{ name: 'unit', passed: false }],
      [{ name: 'unit', counts: counts(3, 2) }],
      [],
    );
    expect(summary.lastLine).toBe('3 passed, 2 failed');
  });

  test('is never green when a runner ended badly without a failed test', () => {
    const summary = summariseRuns(
      [{ name: 'unit', passed: false }],
      [{ name: 'unit', counts: counts(3) }],
      [],
    );
    expect(summary).toMatchObject({ lastLine: '3 passed, 1 failed', passed: false });
  });

  test('is never green when a runner left no report', () => {
    const summary = summariseRuns(steps, [{ name: 'unit', counts: null }], []);
    expect(summary).toMatchObject({ lastLine: '0 passed, 1 failed', passed: false });
  });

  test('is never green when a test file was not run, and names it', () => {
    const summary = summariseRuns(steps, [{ name: 'unit', counts: counts(3) }], ['test/unit/lost.test.ts']);
    expect(summary).toMatchObject({ lastLine: '3 passed, 1 failed', passed: false });
    expect(summary.lines).toContain('FAILED: test/unit/lost.test.ts was not run');
  });
});
