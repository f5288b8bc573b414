import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';
import {
  chooseBulkAction,
  confirmBulk,
  keyRows,
  pickFromTop,
  selectByCheckBox,
  stopBulk,
} from '../support/keys-page.ts';
import { answerSaveDialog } from '../support/launch-keydesk.ts';
import { readSecretsCsv } from '../support/secrets-csv.ts';

test.describe('Bulk Regenerate Client Secret', () => {
  test('exactly the selected keys get new, valid secrets, saved as CSV after a warning', async () => {
    test.setTimeout(180_000);
    const keydesk = await launchConnected(600);
    const { app, page, service, userData, close } = keydesk;
    const before = await service.admin.listAllKeys({});
    await expect(keyRows(page).first()).toBeVisible();
    await pickFromTop(page, /^All 600/);
    const kept: string[] = [];
    for (const row of [1, 2]) {
      const line = keyRows(page).nth(row);
      kept.push((await line.getAttribute('data-id')) ?? '');
      await line.getByRole('checkbox').uncheck();
    }
    await chooseBulkAction(page, 'Regenerate Client Secret');
    await confirmBulk(page, 'Regenerate', 598);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('598 regenerated')).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Collect 598 client secrets' }).click();

    const file = join(userData, 'secrets.csv');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: /Save as CSV/ }).click();
    await expect(page.getByText(/all client secrets in clear/)).toBeVisible();
    await page.getByLabel('Type 598 to confirm').fill('598');
    await page.getByRole('button', { name: 'Save 598…' }).click();
    await expect(page.getByText(/Saved 598/).first()).toBeVisible();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const saved = readSecretsCsv(readFileSync(file, 'utf8'));
    expect(saved.size).toBe(598);
    for (const key of before) {
      const secret = saved.get(key.clientId);
      expect(secret === undefined).toBe(kept.includes(key.keyId));
    }
    for (const [clientId, secret] of [...saved].slice(0, 50)) {
      expect(await service.admin.checkSecret(clientId, secret)).toBe(true);
    }
    expect(new Set(saved.values()).size).toBe(598);
    const after = new Map((await service.admin.listAllKeys({})).map((key) => [key.keyId, key]));
    for (const key of before) {
      expect(after.get(key.keyId)?.version).toBe(key.version + (kept.includes(key.keyId) ? 0 : 1));
    }
    await close();
  });

  test('secrets are kept by main when the page goes away, and one can be copied later', async () => {
    const { app, page, service, close } = await launchConnected(20);
    await selectByCheckBox(page, 0);
    await selectByCheckBox(page, 1);
    await chooseBulkAction(page, 'Regenerate Client Secret');
    await confirmBulk(page, 'Regenerate', 2);
    await expect(page.getByRole('dialog').getByText('2 regenerated')).toBeVisible();
    await page.reload();
    // The report is there again.
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /2 uncollected client secrets/ }).click();
    const collect = page.getByRole('dialog', { name: /client secrets/i });
    const line = collect.locator('[role="row"][data-id]').first();
    const clientId = await line.getByTestId('client-id').innerText();
    await line.getByRole('button', { name: /^Copy Client Secret/ }).click();
    await expect(page.getByText(/clipboard is cleared/).first()).toBeVisible();
    const copied = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
    expect(await service.admin.checkSecret(clientId, copied)).toBe(true);
    await expect(collect.getByRole('button', { name: 'Close' })).toBeDisabled();
    await collect.getByRole('checkbox', { name: /I have stored them/ }).check();
    await collect.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: /uncollected/ })).toBeHidden();
    await close();
  });

  test('cancel in the middle leaves a truthful report', async () => {
    test.setTimeout(180_000);
    const { page, service, close } = await launchConnected(4_000);
    const before = new Map((await service.admin.listAllKeys({})).map((key) => [key.keyId, key.version]));
    await pickFromTop(page, /^All 4,000/);
    await chooseBulkAction(page, 'Regenerate Client Secret');
    await confirmBulk(page, 'Regenerate', 4_000);
    await stopBulk(page, 'Cancel');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/untouched/).first()).toBeVisible({ timeout: 30_000 });
    const words = await dialog.innerText();
    const number = (what: string) =>
      Number((new RegExp(`([\\d,]+) ${what}`).exec(words)?.[1] ?? '0').replaceAll(',', ''));
    const regenerated = number('regenerated');
    expect(regenerated).toBeGreaterThan(0);
    expect(regenerated + number('untouched')).toBe(4_000);
    const after = await service.admin.listAllKeys({});
    const changed = after.filter((key) => key.version !== before.get(key.keyId)).length;
    expect(changed).toBe(regenerated);
    await close();
  });
});
