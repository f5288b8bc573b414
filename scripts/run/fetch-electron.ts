import { hasElectronRuntime } from './choose-electron.ts';
import { runCommand } from './run-command.ts';

/** How long fetching Electron's runtime may take. */
const patienceMs = 20_000;

/** Tries once to fetch the runtime of the `electron` package; says in one sentence what happened. */
export async function fetchElectron(): Promise<boolean> {
  const { code, isTimedOut } = await runCommand(['node', 'node_modules/electron/install.js'], {
    timeoutMs: patienceMs,
  });
  const isThere = code === 0 && hasElectronRuntime();
  const why = isTimedOut ? 'did not arrive within 20 seconds' : 'cannot be fetched from here';
  console.log(isThere ? "Electron's runtime has been fetched." : `Electron's runtime ${why}.`);
  return isThere;
}
