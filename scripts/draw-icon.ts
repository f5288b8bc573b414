import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from './project-root.ts';
import { prepareChromium } from './run/prepare-chromium.ts';

/** `node scripts/draw-icon.ts`: makes assets/icon.png from assets/icon.svg, as Chromium draws it. */
const size = 1024;
const browser = await chromium.launch({
  executablePath: await prepareChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: size, height: size } });
const drawing = readFileSync(join(projectRoot, 'assets/icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
await page.screenshot({ path: join(projectRoot, 'assets/icon.png'), omitBackground: true });
await browser.close();
