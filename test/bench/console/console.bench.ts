import type { Page } from '@playwright/test';
import { chooseElectron } from '../../../scripts/run/choose-electron.ts';
import { launchConnected, type ConnectedKeydesk } from '../../support/connect-to-service.ts';
import { pickFromTop, search } from '../../support/keys-page.ts';
import { medianOf, report } from '../measure.ts';
import { heapMegabytes, nextPage, startClock, untilShown } from './page-clock.ts';

/**
 * What an admin waits for, with 1,000 and with 100,000 API keys in the same run: the cost must not grow with the inventory. Times are
 * taken inside the page, from the input to the frame that shows the result.
 */
const rounds = 9;
/** The pause after the last keystroke before Keydesk searches: the same for both, so it is taken off. */
const searchPauseMs = 250;

const { folder, sentence } = chooseElectron();
if (folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
console.log(`  ${sentence}`);

const few = await launchConnected(1000);
const many = await launchConnected(100_000);
const waits: Readonly<Record<string, (keydesk: ConnectedKeydesk) => Promise<number>>> = {
  'first usable grid after a reload': firstGrid,
  'next page': ({ page }) => nextPage(page),
  'search for a name': (keydesk) => searchFor(keydesk, 'zofia wojcik'),
  'search for one Client Id': searchClientId,
  'select all that match': selectAll,
};
for (const [name, wait] of Object.entries(waits)) {
  const times = { few: [] as number[], many: [] as number[] };
  // In turn, so that a busy machine slows both alike; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [which, keydesk] of [
      ['few', few],
      ['many', many],
    ] as const) {
      const took = await wait(keydesk);
      if (round > 0) times[which].push(took);
    }
  }
  report(
    { name: `${name}, 100,000 keys`, median: medianOf(times.many) },
    { name: '1,000 keys', median: medianOf(times.few) },
  );
}
report(
  { name: 'script heap of the page, 100,000 keys', median: await heapMegabytes(many.page) },
  { name: '1,000 keys', median: await heapMegabytes(few.page) },
  'MB',
);
await few.close();
await many.close();

async function firstGrid({ page }: ConnectedKeydesk): Promise<number> {
  const before = await lastDirectoryReading(page);
  await page.reload();
  const shown = await page.waitForFunction(
    () => document.querySelector('[role="row"][data-id]') !== null && performance.now(),
    undefined,
    { polling: 'raf' },
  );
  const took = await shown.jsonValue();
  // A reload reads the directory anew in the background: it must not run into the next measurement.
  while ((await lastDirectoryReading(page)) === before) await page.waitForTimeout(200);
  return Number(took);
}

async function searchFor({ page }: ConnectedKeydesk, text: string): Promise<number> {
  await search(page, '');
  await page.waitForFunction(() => !/match/.test(document.body.innerText));
  await startClock(page);
  await search(page, text);
  return (await untilShown(page, 'match')) - searchPauseMs;
}

async function searchClientId(keydesk: ConnectedKeydesk): Promise<number> {
  const [key] = await keydesk.service.admin.listKeys({ limit: 1, sort: 'createdAt' });
  return searchFor(keydesk, key?.clientId ?? '');
}

async function selectAll({ page }: ConnectedKeydesk): Promise<number> {
  await search(page, '');
  await page.waitForFunction(() => !/match/.test(document.body.innerText));
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await startClock(page);
  await page.getByRole('menuitem', { name: /^All/ }).click();
  const took = await untilShown(page, 'are selected');
  await pickFromTop(page, 'None');
  return took;
}

async function lastDirectoryReading(page: Page): Promise<number> {
  return page.evaluate(async () => {
    type Listed = { ok: boolean; value?: { items: { auditId: number }[] } };
    type Api = { auditLog: { listAudit: (input: object) => Promise<Listed> } };
    const { api } = window as unknown as { api: Api };
    const answer = await api.auditLog.listAudit({ action: 'sync-users', limit: 1 });
    return answer.value?.items[0]?.auditId ?? 0;
  });
}
