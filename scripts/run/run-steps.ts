import { runCommand } from './run-command.ts';

export type Step = Readonly<{ name: string; command: readonly [string, ...string[]] }>;
export type StepResult = Readonly<{ name: string; passed: boolean; seconds: number }>;

/** Runs steps, at most so many at a time; prints a line for each as it ends, and the output of those that failed. */
export async function runSteps(steps: readonly Step[], atATime: number): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return results;
}

async function runStep({ name, command }: Step): Promise<StepResult> {
  const start = performance.now();
  const { code, output } = await runCommand(command);
  const seconds = (performance.now() - start) / 1000;
  const passed = code === 0;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(1)} s`);
  if (!passed) console.log(output.trimEnd());
  return { name, passed, seconds };
}
