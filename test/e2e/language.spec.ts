import { expect, test } from '@playwright/test';
import { launchKeydesk, type Keydesk } from '../support/launch-keydesk.ts';

/** The names of the menu bar, as the system shows them. */
const menuBar = ({ app }: Keydesk) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

test('German counts at once on every page and in the menu bar, and still after a restart', async () => {
  test.setTimeout(180_000);
  const first = await launchKeydesk({ args: ['--sample-keys=1200'] });
  const { page, userData } = first;
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(page.getByText('1,200 API keys')).toBeVisible({ timeout: 40_000 });
  expect(await menuBar(first)).toContain('Edit');

  await page.getByRole('link', { name: 'Preferences' }).click();
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await menuBar(first)).toContain('Bearbeiten');
  await page.getByRole('link', { name: 'API-Schlüssel' }).click();
  await expect(page.getByText('1.200 API-Schlüssel')).toBeVisible();
  await first.kill();

  const second = await launchKeydesk({ userData });
  await expect(second.page.getByRole('heading', { name: 'Mit Jira verbinden' })).toBeVisible();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await menuBar(second)).toContain('Bearbeiten');
  // Long words, in the smallest window: nothing is cut off or pushed out to the side.
  await second.resize(800, 560);
  const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await second.page.evaluate(isTooWide)).toBe(false);
  await second.page.getByRole('link', { name: 'Einstellungen' }).click();
  await expect(second.page.getByRole('combobox', { name: 'Sprache' })).toHaveText('Deutsch');
  expect(await second.page.evaluate(isTooWide)).toBe(false);
  await second.close();
});
