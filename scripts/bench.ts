import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench`: runs every test/bench/**\/*.bench.ts, each in a process of its own and one after the other, so that none
 * disturbs the next. `npm run bench -- list-page` runs those whose name holds that; what follows the name is for them.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv[2] ?? '';
const files = globSync('test/bench/**/*.bench.ts', { cwd: root }).toSorted();
const chosen = files.filter((file) => basename(file).includes(wanted));
if (chosen.length === 0) {
  console.error(`There is no benchmark "${wanted}". There are: ${files.map(nameOf).join(', ')}.`);
  process.exit(2);
}
let isBad = false;
for (const file of chosen) {
  console.log(`\n${nameOf(file)}`);
  const node = ['--disable-warning=ExperimentalWarning', '--expose-gc', file, ...process.argv.slice(3)];
  const { status } = spawnSync(process.execPath, node, { cwd: root, stdio: 'inherit' });
  isBad ||= status !== 0;
}
process.exit(isBad ? 1 : 0);

function nameOf(file: string): string {
  return basename(file, '.bench.ts');
}
