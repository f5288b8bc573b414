import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { findUnrunFiles } from './reports/find-test-files.ts';
import { readPlaywrightReport } from './reports/read-playwright-report.ts';
import { readVitestReport } from './reports/read-vitest-report.ts';
import { emptyReports } from './reports/report-folder.ts';
import { addCounts, noTests, type TestCounts } from './reports/test-counts.ts';
import { runCheck, vitestStep } from './run/run-check.ts';
import { runE2e } from './run/run-e2e.ts';
import { runSteps } from './run/run-steps.ts';

/**
 * `npm test`: everything. Its last line is `N passed, N failed`, tests of all runners summed; a failed check without tests
 * (lint, types ...), a run that left no report and a test file that nobody ran count as one failure each.
 */
const reports = emptyReports();
const steps = [
  ...(await runCheck(reports)),
  ...(await runSteps([vitestStep('integration', ['integration'], reports)], 1)),
];
const e2ePassed = await runE2e([]);

const runs = [
  ...['unit', 'stand-in', 'integration'].map((name) => countsOf(name, readVitestReport)),
  countsOf('e2e', readPlaywrightReport),
];
const total = addCounts(runs.map(({ counts }) => counts ?? noTests));
const unrun = findUnrunFiles(projectRoot, total.files);
const problems = [
  ...steps
    .filter(({ name, passed }) => !passed && !runs.some((run) => run.name === name))
    .map(({ name }) => name),
  ...runs.filter(({ counts }) => counts === null).map(({ name }) => `${name} left no report`),
  ...unrun.map((file) => `${file} was not run`),
];
for (const { name, counts } of runs)
  console.log(
    `${name}: ${counts ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : 'no report'}`,
  );
for (const problem of problems) console.log(`FAILED: ${problem}`);
const failed = total.failed + problems.length;
const isRed = failed > 0 || !e2ePassed || steps.some(({ passed }) => !passed);
process.exitCode = isRed ? 1 : 0;
// A runner may end badly without a failed test: that must not read as success.
console.log(`${total.passed} passed, ${isRed ? Math.max(failed, 1) : 0} failed`);

function countsOf(
  name: string,
  read: (file: string) => TestCounts,
): { name: string; counts: TestCounts | null } {
  const file = join(reports, `${name}.json`);
  return { name, counts: existsSync(file) ? read(file) : null };
}
