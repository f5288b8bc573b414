import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Where the runners leave their reports. */
export const reportFolder = join(projectRoot, 'test-results', 'reports');

/** Removes the reports of the last run, so that none of them can be taken for this one's. */
export function emptyReports(): string {
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
  return reportFolder;
}
