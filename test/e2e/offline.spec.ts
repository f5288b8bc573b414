import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { keyRows } from '../support/keys-page.ts';
import { startKeydeskService } from '../support/keydesk-service.ts';
import { answerSaveDialog, axeViolations, launchKeydesk } from '../support/launch-keydesk.ts';
import { meddlingProxy } from '../support/meddling-proxy.ts';

const passphrase = 'correct horse battery';

test('without its key service the console is read-only on its inventory, also after a restart, and comes back by itself', async () => {
  test.setTimeout(180_000);
  const service = await startKeydeskService({ keys: 40 });
  const network = await meddlingProxy(service.url);
  const { email, apiToken } = service.admin;
  const first = await launchKeydesk();
  const { page, userData } = first;
  await page.getByLabel('Address').fill(network.url);
  await page.getByRole('checkbox', { name: 'Remember on this computer' }).check();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('API token', { exact: true }).fill(apiToken);
  await page.getByRole('radio', { name: 'Protect with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Repeat the passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('40 API keys', { exact: true })).toBeVisible();
  await expect
    .poll(() => readdirSync(join(userData, 'inventory')).filter((name) => name.endsWith('.inventory')))
    .toHaveLength(1);
  const name = await keyRows(page).first().locator('[data-field="userName"]').innerText();
  const word = name.split(/\s/).find((part) => part.length > 3) ?? name;

  // The service goes: what was read stays, can be searched and filtered, and nothing can be changed.
  await network.goAway();
  await page.getByRole('searchbox', { name: 'Search API keys' }).fill(word);
  await expect(page.getByText(/^Read-only: inventory of/)).toBeVisible();
  await expect(page.getByText(/of 40 API keys match/)).toBeVisible();
  await expect(keyRows(page).first()).toContainText(word);
  await expect(page.getByRole('button', { name: 'Create API Key' })).toBeDisabled();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(page.getByText('40 API keys', { exact: true })).toBeVisible();
  await keyRows(page)
    .first()
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Last used' }).click();
  await expect(keyRows(page).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  // Nothing changes that by a restart; the passphrase opens it.
  await first.kill();
  const second = await launchKeydesk({ userData });
  await second.page.getByRole('button', { name: /^Connect to 127\.0\.0\.1/ }).click();
  await second.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await second.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(second.page.getByText(/^Read-only: inventory of/)).toBeVisible();
  await expect(second.page.getByText('40 API keys', { exact: true })).toBeVisible();

  // Pictures and exports are made of it too.
  await second.page.getByRole('link', { name: 'Overview' }).click();
  await expect(second.page.getByRole('heading', { name: /never used/ })).toBeVisible();
  await second.page.getByRole('link', { name: 'API Keys' }).click();
  await expect(keyRows(second.page).first()).toBeVisible();
  const file = join(userData, 'exported.csv');
  await answerSaveDialog(second.app, file);
  await second.page.getByRole('button', { name: 'Export…' }).click();
  const dialog = second.page.getByRole('dialog', { name: 'Export API keys' });
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  await dialog.getByRole('button', { name: 'Export 40…' }).click();
  await expect(dialog.getByText(/Saved 40 API keys to/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(parse<Record<string, string>>(readFileSync(file), { columns: true })).toHaveLength(40);

  // The service is back: so is the console, without anybody's doing.
  await network.comeBack();
  await expect(second.page.getByText(/The key service is back/)).toBeVisible({ timeout: 45_000 });
  await expect(second.page.getByText(/^Read-only/)).toBeHidden();
  await expect(second.page.getByRole('button', { name: 'Create API Key' })).toBeEnabled();
  await second.close();
  await network.close();
  await service.stop();
});
