import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../project-root.ts';
import { electronVariables, prepareElectron } from '../run/prepare-electron.ts';
import { launchKeydesk, type Keydesk } from '../../test/support/launch-keydesk.ts';
import { buildAll } from '../vite/build-all.ts';
import { manyKeysSteps } from './many-keys-steps.ts';
import { oneKeySteps } from './one-key-steps.ts';
import type { TourStep } from './tour-step.ts';
import { writeReport, type Picture } from './write-report.ts';

/** Enough for a bulk action that can be paused; of many more, many would have one name. */
const sampleKeys = 6_000;
const folder = join(projectRoot, 'tour');

/** Does an admin's whole job on sample data: prints each step, leaves numbered pictures and a report in tour/. */
export async function runTour(): Promise<void> {
  const choice = await prepareElectron();
  Object.assign(process.env, electronVariables(choice));
  console.log(choice.sentence);
  await buildAll({ isForced: false });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keydesk = await launchKeydesk({ args: [`--sample-keys=${sampleKeys}`] });
  const pictures: Picture[] = [];
  try {
    await keydesk.resize(1280, 800);
    for (const step of [...oneKeySteps, ...manyKeysSteps])
      pictures.push(await takeStep(step, pictures.length + 1, keydesk));
  } finally {
    await keydesk.close();
  }
  const report = writeReport(folder, choice.sentence, pictures);
  console.log(`${pictures.length} pictures; the report: ${relative(projectRoot, report)}`);
}

async function takeStep(step: TourStep, number: number, keydesk: Keydesk): Promise<Picture> {
  const { page } = keydesk;
  const start = performance.now();
  const nameOf = (what: string) => `${String(number).padStart(2, '0')}-${step.name}${what}.png`;
  try {
    await step.run(page, keydesk);
  } catch (error) {
    await page.screenshot({ path: join(folder, nameOf('-failed')) }).catch(() => undefined);
    throw new Error(`The tour stopped at step ${number} (${step.name})`, { cause: error });
  }
  await checkNoSecret(page);
  await page.screenshot({ path: join(folder, nameOf('')), animations: 'disabled' });
  const seconds = (performance.now() - start) / 1000;
  console.log(`${String(number).padStart(2)}. ${step.sentence} (${seconds.toFixed(1)} s)`);
  return { file: nameOf(''), sentence: step.sentence, seconds };
}

/** No picture shows a client secret, not even one of sample data: it could not be told from a real one. */
async function checkNoSecret(page: Page): Promise<void> {
  const text = await page.evaluate(() => document.body.innerText);
  if (/\b[0-9a-f]{64}\b/.test(text)) throw new Error('A client secret would be in the picture.');
}
