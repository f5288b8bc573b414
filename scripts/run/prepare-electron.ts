import { chooseElectron, type ElectronChoice } from './choose-electron.ts';
import { hasDisplay } from './has-display.ts';
import { prepareChromium } from './prepare-chromium.ts';

/**
 * Chooses what a run without a user starts Keydesk on. Real Electron needs a display even then: without one the stand-in takes
 * over, and the sentence says so.
 */
export async function prepareElectron(): Promise<ElectronChoice> {
  const choice = chooseElectron();
  if (choice.kind === 'electron' && !hasDisplay()) {
    await prepareChromium();
    const standIn = chooseElectron({ isStandInForced: true });
    return { ...standIn, sentence: `Electron is here, but no display for it. ${standIn.sentence}` };
  }
  if (choice.kind === 'stand-in') await prepareChromium();
  return choice;
}

/** The variable by which Playwright finds the chosen one. */
export const electronVariables = ({ folder }: ElectronChoice): Record<string, string> =>
  folder === null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: folder };
