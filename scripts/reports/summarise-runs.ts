import type { StepResult } from '../run/run-steps.ts';
import { addCounts, noTests, type TestCounts } from './test-counts.ts';

/** What a runner reported; null when it left no report. */
export type Run = Readonly<{ name: string; counts: TestCounts | null }>;
export type Summary = Readonly<{ lines: readonly string[]; lastLine: string; passed: boolean }>;

/**
 * Sums all runners up. A failed step without tests of its own (lint, types ...), a missing report and a test file that nobody
 * ran count as one failure each; a runner that ended badly without a failed test never reads as success.
 */
export function summariseRuns(
  steps: readonly Pick<StepResult, 'name' | 'passed'>[],
  runs: readonly Run[],
  unrunFiles: readonly string[],
): Summary {
  const total = addCounts(runs.map(({ counts }) => counts ?? noTests));
  const problems = [
    ...steps
      .filter(({ name, passed }) => !passed && !runs.some((run) => run.name === name))
      .map(({ name }) => name),
    ...runs.filter(({ counts }) => counts === null).map(({ name }) => `${name} left no report`),
    ...unrunFiles.map((file) => `${file} was not run`),
  ];
  const counted = total.failed + problems.length;
  const failed = steps.every(({ passed }) => passed) ? counted : Math.max(counted, 1);
  return {
    lines: [
      ...runs.map(describeRun),
      ...runs
        .flatMap(({ counts }) => counts?.unsteady ?? [])
        .map((title) => `UNSTEADY, passed at the second try: ${title}`),
      ...problems.map((problem) => `FAILED: ${problem}`),
    ],
    lastLine: `${total.passed} passed, ${failed} failed`,
    passed: failed === 0,
  };
}

const describeRun = ({ name, counts }: Run) =>
  counts
    ? `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : `${name}: no report`;
