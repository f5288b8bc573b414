import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { newAgeKey, openWithKey, openWithPassphrase } from '../support/age-program.ts';
import {
  chooseBulkAction,
  confirmBulk,
  keyRows,
  pickFromTop,
  selectByCheckBox,
} from '../support/keys-page.ts';
import { startKeydeskService } from '../support/keydesk-service.ts';
import { answerSaveDialog, axeViolations, launchKeydesk } from '../support/launch-keydesk.ts';
import { meddlingProxy } from '../support/meddling-proxy.ts';
import { readSecretsCsv } from '../support/secrets-csv.ts';

// The journal needs something that seals it: without a keychain, as on the stand-in, the passphrase does.
const passphrase = 'correct horse battery';
const badge = (page: Page) => page.getByRole('button', { name: /uncollected client secret/ });
const keys = 1_200;

test('new client secrets leave as age files that age opens, and survive a crash in the middle of the job', async () => {
  test.setTimeout(240_000);
  const service = await startKeydeskService({ keys });
  const proxy = await meddlingProxy(service.url);
  const first = await launchKeydesk();
  const { page, userData } = first;
  const isGood = (clientId: string, secret: string) => service.admin.checkSecret(clientId, secret);

  await page.getByLabel('Address').fill(proxy.url);
  await page.getByRole('checkbox', { name: 'Remember on this computer' }).check();
  await page.getByRole('radio', { name: 'Protect with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Repeat the passphrase').fill(passphrase);
  await page.getByLabel('E-mail').fill(service.admin.email);
  await page.getByLabel('API token', { exact: true }).fill(service.admin.apiToken);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(keyRows(page).first()).toBeVisible({ timeout: 30_000 });

  // Three, under a passphrase that Keydesk makes.
  for (const row of [0, 1, 2]) await selectByCheckBox(page, row);
  await chooseBulkAction(page, 'Regenerate Client Secret');
  await confirmBulk(page, 'Regenerate', 3);
  await page.getByRole('button', { name: 'Collect 3 client secrets' }).click();
  const list = page.getByRole('dialog', { name: '3 new client secrets' });
  await expect(list.locator('[role="row"][data-id]')).toHaveCount(3);
  expect(await axeViolations(page)).toEqual([]);
  await list.getByRole('button', { name: 'Save 3 encrypted…' }).click();
  const sealing = page.getByRole('dialog', { name: 'Save 3 client secrets encrypted' });
  const made = await sealing.getByTestId('passphrase').innerText();
  expect(await axeViolations(page)).toEqual([]);
  const sealed = join(userData, 'three.csv.age');
  await answerSaveDialog(first.app, sealed);
  await sealing.getByRole('button', { name: 'Save 3…' }).click();
  await expect(list.getByText(/^Saved 3 client secrets to/)).toBeVisible({ timeout: 60_000 });
  const three = [...readSecretsCsv(openWithPassphrase(sealed, made))];
  expect(three).toHaveLength(3);
  for (const [clientId, secret] of three) expect(await isGood(clientId, secret)).toBe(true);
  expect(first.filesHolding(made)).toEqual([]);
  await list.getByRole('checkbox', { name: 'I have stored them' }).check();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(list).toBeHidden();
  await expect(badge(page)).toBeHidden();

  // All of them: the computer goes down while the answer of a chunk is on its way.
  await pickFromTop(page, /^All 1,200/);
  let chunks = 0;
  proxy.control.meddle = ({ path }) => {
    if (path.startsWith('/api/v1/keys/bulk-') && ++chunks > 1) return new Promise(() => undefined);
    return 'pass';
  };
  await chooseBulkAction(page, 'Regenerate Client Secret');
  await confirmBulk(page, 'Regenerate', keys);
  // The first chunk is settled: only then the second is asked for.
  await expect.poll(() => chunks).toBeGreaterThan(1);
  await first.kill();
  proxy.control.meddle = () => 'pass';

  const second = await launchKeydesk({ userData });
  const again = second.page;
  await again.getByRole('button', { name: /^Connect to 127/ }).click();
  await again.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(keyRows(again).first()).toBeVisible({ timeout: 30_000 });
  await again.getByRole('button', { name: /^Paused: / }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
  await again.getByRole('button', { name: 'Collect 1,200 client secrets' }).click({ timeout: 60_000 });
  const { recipient, identityFile } = newAgeKey(userData);
  await again.getByRole('button', { name: 'Save 1,200 encrypted…' }).click();
  await again.getByRole('radio', { name: 'Public keys' }).check();
  await again.getByLabel('Public keys, one in a line').fill(recipient);
  const all = join(userData, 'all.csv.age');
  await answerSaveDialog(second.app, all);
  await again.getByRole('button', { name: 'Save 1,200…' }).click();
  await expect(again.getByText(/^Saved 1,200 client secrets to/)).toBeVisible({ timeout: 60_000 });
  const secrets = [...readSecretsCsv(openWithKey(all, identityFile))];
  expect(secrets).toHaveLength(keys);
  for (const [clientId, secret] of secrets.filter((_, i) => i % 40 === 0)) {
    expect(await isGood(clientId, secret)).toBe(true);
  }
  await second.close();
  await proxy.close();
  await service.stop();
});
