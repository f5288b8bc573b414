import { runCheck } from './run/run-check.ts';
import { emptyReports } from './reports/report-folder.ts';

/** `npm run check`: format, lint, imports, types, unit tests and the stand-in's contract. */
const start = performance.now();
const results = await runCheck(emptyReports());
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  failed.length === 0 ? `All checks passed in ${seconds} s` : `Failed: ${failed.join(', ')} (${seconds} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
