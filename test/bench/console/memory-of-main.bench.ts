import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeDatabase, makeFolder, startBench } from '../service/bench-service.ts';
import { report } from '../measure.ts';
import type { MainFigures } from './main-process.ts';

/**
 * The memory of main while all of 100,000 API keys get a new client secret, every secret is held and the journal is on the disk: in a process of its own that holds
 * nothing else. And what a chunk costs there: waiting for the service, the journal, the secrets.
 */
const keys = 100_000;
const aimMb = 250;

const folder = makeFolder();
const served = join(folder, 'served.db');
await makeDatabase(served, keys);
const bench = await startBench(served);
for (const [name, flags] of [
  ['with the defaults of Node', []],
  // Its space for young objects alone takes up to 96 MB of those, however little is kept.
  ['with 8 MB for young objects', ['--max-semi-space-size=8']],
] as const) {
  const figures = await runMain(flags);
  if (figures.held !== keys) throw new Error(`Only ${figures.held} secrets are held.`);
  tell(name, figures);
}
await bench.stop();

async function runMain(flags: readonly string[]): Promise<MainFigures> {
  const program = join(import.meta.dirname, 'main-process.ts');
  const node = ['--disable-warning=ExperimentalWarning', '--expose-gc', ...flags, program];
  const main = spawn(process.execPath, [...node, bench.url, makeFolder()], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [figures] = (await once(main, 'message')) as [MainFigures];
  await once(main, 'exit');
  return figures;
}

function tell(name: string, { atStart, highest, atEnd, heapAtEnd, chunks, perChunk }: MainFigures): void {
  console.log(`  ${name}:`);
  report({ name: 'main at most', median: highest }, { name: 'at start', median: atStart }, 'MB');
  report({ name: 'main at the end', median: atEnd }, { name: 'at start', median: atStart }, 'MB');
  report({ name: 'main at most', median: highest }, { name: 'the aim', median: aimMb }, 'MB');
  console.log(`  objects at the end: ${heapAtEnd.toFixed(0)} MB`);
  console.log(`  per 500 keys (${chunks} calls in all):`);
  for (const [part, ms] of Object.entries(perChunk)) console.log(`    ${part}: ${ms.toFixed(2)} ms`);
}
