import { expect, type Page } from '@playwright/test';
import { keyRows, openRowMenu, search } from '../../test/support/keys-page.ts';
import type { TourStep } from './tour-step.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** Says that the secret is stored, as an admin does after copying it, and closes. */
async function closeCopyOnce(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('checkbox', { name: /I have stored it/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
}

async function chooseFilter(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${menu}:`) }).click();
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemradio', { name: item }))
    .click();
}

/** From the first start to the keys one by one. */
export const oneKeySteps: readonly TourStep[] = [
  {
    name: 'first-run',
    sentence: 'The first start asks one thing: sample data, or a Jira of your own.',
    run: (page) => expect(page.getByRole('button', { name: 'Try with sample data' })).toBeVisible(),
  },
  {
    name: 'keys',
    sentence: 'The API keys of all Jira users: whose, since when, by whom, last used.',
    run: async (page) => {
      await page.getByRole('button', { name: 'Try with sample data' }).click();
      await expect(keyRows(page).first()).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'search',
    sentence: 'Search finds names, e-mails and Client Ids as you type.',
    run: async (page) => {
      await search(page, 'müller');
      await expect(page.getByText(/match/).first()).toBeVisible();
    },
  },
  {
    name: 'filter',
    sentence: 'Filters find what nobody uses any more.',
    run: async (page) => {
      await search(page, '');
      await chooseFilter(page, 'Use', 'never used');
      await expect(page.getByText(/match/).first()).toBeVisible();
    },
  },
  {
    name: 'create',
    sentence:
      'Create API Key: pick the Jira user; whoever has a key, or is deactivated, is marked and refused.',
    run: async (page) => {
      await chooseFilter(page, 'Use', 'any');
      await page.getByRole('button', { name: 'Create API Key' }).click();
      // Max Member has no key.
      await page.getByRole('combobox', { name: 'Jira user' }).fill('ma');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'copy-once',
    sentence: 'The new Client Secret is shown once, masked, and copied without being seen.',
    run: async (page) => {
      await page.locator('[role="option"]:not([aria-disabled="true"])').first().click();
      await page.getByRole('button', { name: 'Generate' }).click();
      await dialog(page).getByRole('button', { name: 'Copy Client Secret' }).click();
      await expect(dialog(page).getByText(/clipboard is cleared/)).toBeVisible();
    },
  },
  {
    name: 'regenerate',
    sentence: 'Regenerate Client Secret says first what will stop working.',
    run: async (page) => {
      await closeCopyOnce(page);
      await openRowMenu(page, 0);
      await page.getByRole('menuitem', { name: 'Regenerate Client Secret' }).click();
      await expect(dialog(page).getByRole('button', { name: 'Confirm' })).toBeVisible();
    },
  },
  {
    name: 'regenerated',
    sentence: 'The old secret is refused from now on; the new one is shown once.',
    run: async (page) => {
      await dialog(page).getByRole('button', { name: 'Confirm' }).click();
      await expect(page.getByRole('checkbox', { name: /I have stored it/ })).toBeVisible();
    },
  },
  {
    name: 'delete',
    sentence: 'Delete asks, names the owner, and starts on Cancel.',
    run: async (page) => {
      await closeCopyOnce(page);
      await openRowMenu(page, 1);
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
    },
  },
];
