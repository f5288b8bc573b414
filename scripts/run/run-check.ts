import { join } from 'node:path';
import { prepareChromium } from './prepare-chromium.ts';
import { runSteps, type Step, type StepResult } from './run-steps.ts';

/** A run of vitest that leaves a JSON report beside its output. @param workers test files at a time; else one for each core but one */
export const vitestStep = (
  name: string,
  projects: readonly string[],
  reports: string,
  workers?: number,
): Step => ({
  name,
  command: [
    'vitest',
    'run',
    ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ],
});

const npm = (script: string): readonly [string, ...string[]] => ['npm', 'run', '--silent', script];

/**
 * Everything that needs no service, no database and no window of Keydesk: two steps at a time, the long ones first.
 * @param reports the folder for the test reports
 */
export async function runCheck(reports: string): Promise<StepResult[]> {
  await prepareChromium();
  return runSteps(
    [
      // Two runs side by side: one alone would keep one core waiting at the end.
      vitestStep('unit', ['unit', 'electron'], reports),
      vitestStep('renderer', ['renderer'], reports),
      { name: 'lint', command: npm('check:lint') },
      vitestStep('stand-in', ['stand-in'], reports),
      { name: 'types', command: npm('check:types') },
      { name: 'imports', command: npm('check:imports') },
      { name: 'security', command: npm('check:security') },
      { name: 'format', command: npm('check:format') },
    ],
    2,
  );
}
