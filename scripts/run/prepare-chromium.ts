import { existsSync } from 'node:fs';
import { findChromium } from '../../test/electron-stand-in/chromium/find-chromium.ts';
import { runCommand } from './run-command.ts';

/** The fonts show the scripts of the sample names that Keydesk's own font lacks. */
const packages = ['chromium', 'fonts-noto-core', 'fonts-droid-fallback'];

/**
 * Makes sure that there is a Chromium: as root on Debian it is installed.
 * @throws with one sentence that says how to get one
 */
export async function prepareChromium(): Promise<string> {
  const found = findChromium();
  if (found !== null) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    console.log('Installing Chromium through apt-get ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand(['apt-get', 'update', '-q'], { env });
    await runCommand(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  }
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Error(
    'Keydesk needs a Chromium: install it (on Debian or Ubuntu: sudo apt-get install chromium), or name one in ELECTRON_STAND_IN_CHROMIUM.',
  );
}
