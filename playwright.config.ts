import { defineConfig } from '@playwright/test';
import { chooseElectron } from './scripts/run/choose-electron.ts';

const { folder, sentence } = chooseElectron();
if (folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
// Workers read this file too.
if (process.env['TEST_WORKER_INDEX'] === undefined) process.stdout.write(`${sentence}\n`);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine must not refuse good work; what needed the second try is named in the last lines of npm test, to be mended.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
});
