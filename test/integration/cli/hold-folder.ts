import { lockFolder } from '../../../electron/cli/folder-lock.ts';

/** A command that takes the folder as often as it is told to, and holds it until its input ends. */
const [folder = ''] = process.argv.slice(2);
let unlock = (): void => undefined;
process.stdin.on('data', () => {
  try {
    unlock = lockFolder(folder);
    process.stdout.write('held\n');
  } catch {
    process.stdout.write('refused\n');
  }
});
process.stdin.once('end', () => unlock());
process.stdout.write('ready\n');
