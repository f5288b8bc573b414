import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keyRows } from '../support/keys-page.ts';
import { answerSaveDialog, launchKeydesk } from '../support/launch-keydesk.ts';

test('a bar or a row of the overview lists exactly its keys, and the overview is saved as PDF', async () => {
  const { app, page, close, userData } = await launchKeydesk({ args: ['--sample-keys=30'] });
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(page.getByText('30 API keys')).toBeVisible();
  await page.keyboard.press('Control+3');
  const ages = page.getByRole('region', { name: /client secrets? (is|are) older than 365 days/ });
  await expect(ages).toBeVisible();
  const found = await ages.getByRole('heading').textContent();
  const count = Number.parseInt(found ?? '', 10);

  // The lane of the last bar, right of its end.
  const chart = ages.getByRole('group').locator('svg');
  await expect(chart.getByText('Over 365 days')).toBeVisible();
  const { width, height } = (await chart.boundingBox())!;
  await chart.click({ position: { x: width - 20, y: height - 20 } });
  const chip = page.getByRole('button', { name: 'Remove the filter: secret older than 365 days' });
  await expect(chip).toBeVisible();
  await expect(page.getByText(`${count} of 30 API keys match`)).toBeVisible();
  await expect(keyRows(page)).toHaveCount(count);
  await chip.press('Enter');
  await expect(chip).toBeHidden();
  await expect(page.getByText('30 API keys', { exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search API keys' })).toBeFocused();

  // By the keyboard alone: from bar to bar, and Enter.
  await page.keyboard.press('Control+3');
  await expect(ages).toBeVisible();
  await ages.getByRole('button', { name: /^Show as a table/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove the filter: secret/ })).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  await ages.getByRole('button', { name: /^Show as a table/ }).click();
  const row = ages.getByRole('row', { name: /^30 to 90 days/ });
  const shown = await row.getByRole('cell').first().textContent();
  await row.getByRole('link').click();
  await expect(page.getByText(`${shown} of 30 API keys match`)).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  const file = join(userData, 'overview.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible();
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await close();
});
