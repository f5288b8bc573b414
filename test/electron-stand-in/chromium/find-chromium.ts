import { existsSync } from 'node:fs';

const usualPlaces: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or null. ELECTRON_STAND_IN_CHROMIUM names another one. */
export function findChromium(): string | null {
  const chosen = process.env['ELECTRON_STAND_IN_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  return usualPlaces.find((place) => existsSync(place)) ?? null;
}
