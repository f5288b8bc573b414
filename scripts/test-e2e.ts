import { runE2e } from './run/run-e2e.ts';

/** `npm run test:e2e`: the end-to-end specs, on real Electron where it can run, else on the stand-in. */
process.exitCode = (await runE2e(process.argv.slice(2))) ? 0 : 1;
