import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

export type ElectronChoice = Readonly<{
  kind: 'electron' | 'stand-in';
  /** For ELECTRON_OVERRIDE_DIST_PATH: the folder of the executable; null for the one of the package. */
  folder: string | null;
  /** Which one, for the first line of every run. */
  sentence: string;
}>;

const packageFolder = join(projectRoot, 'node_modules', 'electron');
const standInFolder = join(projectRoot, 'test', 'electron-stand-in');

/** Is the runtime of the `electron` package there? The package itself only fetches it at first use. */
export function hasElectronRuntime(): boolean {
  const pathFile = join(packageFolder, 'path.txt');
  return (
    existsSync(pathFile) && existsSync(join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim()))
  );
}

/** Real Electron where its runtime is there, else the stand-in. ELECTRON_OVERRIDE_DIST_PATH, if set, wins. */
export function chooseElectron({ isStandInForced = false } = {}): ElectronChoice {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (isStandInForced || given === standInFolder || (given === '' && !hasElectronRuntime())) {
    return {
      kind: 'stand-in',
      folder: standInFolder,
      sentence:
        'Runs on the electron stand-in (Node and a Chromium of this machine): not tested on Electron.',
    };
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return given === ''
    ? { kind: 'electron', folder: null, sentence: `Runs on Electron ${version}.` }
    : { kind: 'electron', folder: given, sentence: `Runs on the Electron in ${given}.` };
}
