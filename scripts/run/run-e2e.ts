import { buildAll } from '../vite/build-all.ts';
import { electronVariables, prepareElectron } from './prepare-electron.ts';
import { runCommand } from './run-command.ts';

/** Builds Keydesk and runs the end-to-end specs; the first line says on what. @param args for Playwright */
export async function runE2e(args: readonly string[]): Promise<boolean> {
  const choice = await prepareElectron();
  await buildAll({ isForced: false });
  const { code } = await runCommand(['playwright', 'test', ...args], {
    isShown: true,
    env: electronVariables(choice),
  });
  return code === 0;
}
