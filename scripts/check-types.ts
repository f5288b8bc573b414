import { runSteps, type Step } from './run/run-steps.ts';

/** `npm run check:types`: every part by its own tsconfig, so that each sees only what exists where it runs. */
const parts = ['test', 'renderer', 'service', 'electron', 'scripts'];
const steps: Step[] = parts.map((part) => ({ name: part, command: ['tsc', '--project', part, '--noEmit'] }));

const results = await runSteps(steps, 2);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
