import { expect, type Page } from '@playwright/test';
import { axeViolations } from './launch-keydesk.ts';

/** How a system may want its windows to look. */
export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = (typeof looks)[keyof typeof looks];

/** Gives the page that look. What fades from one colour to another has the contrast of neither: nothing fades. */
export async function takeLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
  // In forced colours the scheme is the system's too, whatever the page says.
  if (look.forcedColors === 'active') return;
  await page.waitForFunction(
    (scheme) => getComputedStyle(document.documentElement).colorScheme === scheme,
    look.colorScheme,
  );
}

/** In forced colours the system chooses both; axe reads the text's from a property that Chromium does not force. */
export async function isClean(page: Page): Promise<void> {
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  expect(await axeViolations(page, isForced ? ['color-contrast'] : [])).toEqual([]);
}

/** What is shown now is axe clean in each look; afterwards it is light. */
export async function isCleanInEveryLook(page: Page): Promise<void> {
  for (const look of [looks['forced colours'], looks.dark, looks.light]) {
    await takeLook(page, look);
    await isClean(page);
  }
}
