import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { launchConnected } from '../support/connect-to-service.ts';
import { search, selectByCheckBox } from '../support/keys-page.ts';
import { answerSaveDialog, axeViolations } from '../support/launch-keydesk.ts';

test('API keys are exported: what matches as CSV, what is selected as Excel, with the cells of the service', async () => {
  const { app, page, service, close } = await launchConnected(300);
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-exports-'));
  const dialog = page.getByRole('dialog', { name: 'Export API keys' });
  const open = async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toBeVisible();
  };

  await search(page, 'an');
  const total = await page.getByText(/^[\d,]+ of 300 API keys match$/).textContent();
  const matching = await service.admin.listKeys({ search: 'an', limit: 500 });
  expect(total).toContain(`${matching.length} of`);
  await open();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  const csv = join(folder, 'keys.csv');
  await answerSaveDialog(app, csv);
  await dialog.getByRole('button', { name: `Export ${matching.length}…` }).click();
  await expect(dialog.getByText(`Saved ${matching.length} API keys to ${csv}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const rows = parse<Record<string, string>>(readFileSync(csv), { columns: true });
  expect(rows.map((row) => row['Key Id'])).toEqual(matching.map(({ keyId }) => keyId));
  expect(statSync(csv).mode & 0o777).toBe(0o600);

  const chosen = [await selectByCheckBox(page, 1), await selectByCheckBox(page, 3)];
  await open();
  const xlsx = join(folder, 'keys.xlsx');
  await answerSaveDialog(app, xlsx);
  await dialog.getByRole('button', { name: 'Export 2…' }).click();
  await expect(dialog.getByText('Saved 2 API keys')).toBeVisible();
  const sheet = strFromU8(unzipSync(readFileSync(xlsx))['xl/worksheets/sheet1.xml']!);
  for (const keyId of chosen) expect(sheet).toContain(keyId);
  expect(readdirSync(folder).toSorted()).toEqual(['keys.csv', 'keys.xlsx']);
  await close();
  rmSync(folder, { recursive: true });
});
