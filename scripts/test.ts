import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { findUnrunFiles } from './reports/find-test-files.ts';
import { readPlaywrightReport } from './reports/read-playwright-report.ts';
import { readVitestReport } from './reports/read-vitest-report.ts';
import { emptyReports } from './reports/report-folder.ts';
import { summariseRuns, type Run } from './reports/summarise-runs.ts';
import type { TestCounts } from './reports/test-counts.ts';
import { runCheck, vitestStep } from './run/run-check.ts';
import { runE2e } from './run/run-e2e.ts';
import { runSteps } from './run/run-steps.ts';

/** `npm test`: everything. Its last line is `N passed, N failed`, the tests of all runners summed. */
const reports = emptyReports();
const steps = [
  ...(await runCheck(reports)),
  ...(await runSteps(
    [
      // These wait more than they work: for the database, for processes that start, for time limits.
      vitestStep('postgres', ['postgres'], reports, 2),
      vitestStep('integration', ['integration', 'pages'], reports, 2),
    ],
    1,
  )),
  { name: 'e2e', passed: await runE2e([]) },
];
const runs = [
  ...['unit', 'renderer', 'stand-in', 'postgres', 'integration'].map((name) =>
    readRun(name, readVitestReport),
  ),
  readRun('e2e', readPlaywrightReport),
];
const ran = runs.flatMap(({ counts }) => counts?.files ?? []);
const summary = summariseRuns(steps, runs, findUnrunFiles(projectRoot, ran));
for (const line of summary.lines) console.log(line);
process.exitCode = summary.passed ? 0 : 1;
console.log(summary.lastLine);

function readRun(name: string, read: (file: string) => TestCounts): Run {
  const file = join(reports, `${name}.json`);
  return { name, counts: existsSync(file) ? read(file) : null };
}
