import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { chooseElectron } from './run/choose-electron.ts';
import { fetchElectron } from './run/fetch-electron.ts';
import { hasDisplay } from './run/has-display.ts';
import { prepareChromium } from './run/prepare-chromium.ts';
import { runTour } from './tour/run-tour.ts';
import { buildAll } from './vite/build-all.ts';

/** `npm start`: Keydesk on real Electron where it can run, else on the stand-in in a visible Chromium, else the tour. */
await buildAll({ isForced: false });
const hasElectron = chooseElectron().kind === 'electron' || (await fetchElectron());
if (!hasDisplay()) {
  console.log('There is no display here to show a window on: Keydesk gives a tour of itself instead.');
  await runTour();
} else if (hasElectron) {
  process.exitCode = await show(electronExecutable(), {});
} else {
  await prepareChromium();
  console.log('Keydesk runs on its electron stand-in, in a Chromium of this machine.');
  process.exitCode = await show(join(projectRoot, 'test', 'electron-stand-in', 'electron'), {
    ELECTRON_STAND_IN_HEADED: '1',
  });
}

function electronExecutable(): string {
  const { folder } = chooseElectron();
  const packageFolder = join(projectRoot, 'node_modules', 'electron');
  const name = folder === null ? readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim() : 'electron';
  return join(folder ?? join(packageFolder, 'dist'), name);
}

/** Runs the window to its end. @returns its exit code */
function show(executable: string, env: Readonly<Record<string, string>>): Promise<number> {
  // Chromium's sandbox does not run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...sandbox, projectRoot, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
