import { chooseElectron } from '../../../scripts/run/choose-electron.ts';
import { launchConnected } from '../../support/connect-to-service.ts';
import { chooseBulkAction, confirmBulk, pickFromTop } from '../../support/keys-page.ts';
import { medianOf, report } from '../measure.ts';
import { heapMegabytes, nextPage } from './page-clock.ts';

/**
 * The page of the console while every one of 100,000 API keys gets a new client secret: what its memory grows by, and how long an admin who
 * turns pages meanwhile waits for the next one, from the click to the frame that shows it.
 */
const keys = 100_000;
const pauseMs = 300;
const before = 9;

const { folder, sentence } = chooseElectron();
if (folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
console.log(`  ${sentence}`);

const { page, close } = await launchConnected(keys);
const still: number[] = [];
for (let turn = 0; turn < before; turn += 1) still.push(await nextPage(page));
const atStart = await heapMegabytes(page);

await pickFromTop(page, /^All/);
await chooseBulkAction(page, 'Regenerate Client Secret');
await confirmBulk(page, 'Regenerate', keys);
const started = performance.now();
await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
const meanwhile: number[] = [];
let highest = 0;
while (!(await page.getByRole('button', { name: /100,000 uncollected/ }).isVisible())) {
  meanwhile.push(await nextPage(page));
  highest = Math.max(highest, await heapMegabytes(page, 'now'));
  await page.waitForTimeout(pauseMs);
}
console.log(`  every one of ${keys} keys: ${((performance.now() - started) / 1000).toFixed(0)} s`);
const named = (name: string, median: number) => ({ name, median });
report(named('heap at most, garbage included', highest), named('live at the start', atStart), 'MB');
report(named('live heap at the end', await heapMegabytes(page)), named('at the start', atStart), 'MB');
report(named('next page meanwhile, median', medianOf(meanwhile)), named('before', medianOf(still)));
const sorted = meanwhile.toSorted((a, b) => a - b);
report(
  named('next page meanwhile, 95th percentile', sorted[Math.floor(sorted.length * 0.95)] ?? NaN),
  named('median before', medianOf(still)),
);
await close();
