import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { chooseElectron } from '../../../scripts/run/choose-electron.ts';
import { buildAll } from '../../../scripts/vite/build-all.ts';
import { signIn } from '../../support/connect-to-service.ts';
import { keyRows } from '../../support/keys-page.ts';
import { startKeydeskService } from '../../support/keydesk-service.ts';
import { launchKeydesk } from '../../support/launch-keydesk.ts';
import { medianOf, report } from '../measure.ts';

/** From launching until something can be done, against an empty window of the same harness in the same run. */
const rounds = 7;

const { folder, sentence } = chooseElectron();
if (folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
console.log(`  ${sentence}`);
await buildAll({ isForced: false });

const emptyApp = mkdtempSync(join(tmpdir(), 'keydesk-empty-app-'));
writeFileSync(join(emptyApp, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
writeFileSync(
  join(emptyApp, 'main.cjs'),
  `const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>Empty</title><h1>Empty</h1>', { headers: { 'content-type': 'text/html' } }));
  new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://empty/index.html');
});`,
);
const service = await startKeydeskService({ keys: 1000 });
const times = { empty: [] as number[], wayIn: [] as number[], keys: [] as number[] };
// In turn, so that a busy machine slows all alike; the first round warms up.
for (let round = 0; round <= rounds; round += 1) {
  const empty = await openEmptyWindow();
  const { wayIn, keys } = await openKeydesk();
  if (round === 0) continue;
  times.empty.push(empty);
  times.wayIn.push(wayIn);
  times.keys.push(keys);
}
const baseline = { name: 'an empty window', median: medianOf(times.empty) };
report(
  { name: 'Keydesk from its launch until the way in can be used', median: medianOf(times.wayIn) },
  baseline,
);
report(
  { name: 'then from signing in until the first keys are there', median: medianOf(times.keys) },
  baseline,
);
await service.stop();
rmSync(emptyApp, { recursive: true, force: true });

/** @returns milliseconds, as all below */
async function openEmptyWindow(): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({ args: [emptyApp] });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Empty' }).waitFor();
  const took = performance.now() - start;
  await app.close();
  return took;
}

async function openKeydesk(): Promise<{ wayIn: number; keys: number }> {
  const start = performance.now();
  const { page, close } = await launchKeydesk();
  await page.getByLabel('Address').waitFor();
  const wayIn = performance.now() - start;
  const signingIn = performance.now();
  await signIn(page, service);
  await keyRows(page).first().waitFor();
  const keys = performance.now() - signingIn;
  await close();
  return { wayIn, keys };
}
