import { expect, type Page } from '@playwright/test';
import {
  chooseBulkAction,
  confirmBulk,
  keyRows,
  pickFromTop,
  search,
  selectByCheckBox,
  stopBulk,
} from '../../test/support/keys-page.ts';
import type { TourStep } from './tour-step.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const selectedCount = /^([\d,]+) selected$/;

/** How many keys are selected, by the count button. */
async function countSelected(page: Page): Promise<number> {
  const text = await page.getByRole('button', { name: selectedCount }).innerText();
  return Number(selectedCount.exec(text.trim())?.[1]?.replaceAll(',', ''));
}

let chosen = 0;

/** Many keys at once, then the record of it all. */
export const manyKeysSteps: readonly TourStep[] = [
  {
    name: 'select',
    sentence: 'The top picker selects this page, or all that match, whatever the page shows.',
    run: async (page) => {
      await dialog(page).getByRole('button', { name: 'Delete' }).click();
      await expect(dialog(page)).toBeHidden();
      await search(page, 'keydesk.test');
      await expect(page.getByText(/match/).first()).toBeVisible();
      await page.getByRole('button', { name: 'Select', exact: true }).click();
      await expect(page.getByRole('menuitem', { name: /that match/ })).toBeVisible();
    },
  },
  {
    name: 'selected',
    sentence: 'All that match, less those taken out; the banner says exactly what is selected.',
    run: async (page) => {
      await page.getByRole('menuitem', { name: /that match/ }).click();
      for (const row of [0, 2]) await keyRows(page).nth(row).getByRole('checkbox').uncheck();
      await expect(page.getByText(/less 2 taken out/)).toBeVisible();
      chosen = await countSelected(page);
    },
  },
  {
    name: 'bulk-confirm',
    sentence: 'Before a bulk action: the number, a sample of names, the warnings, the number again.',
    run: async (page) => {
      await chooseBulkAction(page, 'Regenerate Client Secret');
      const button = `Regenerate ${chosen.toLocaleString('en-US')}`;
      await expect(dialog(page).getByRole('button', { name: button })).toBeVisible();
    },
  },
  {
    name: 'bulk-progress',
    sentence: 'It runs in the background of the console, with progress, Pause and Cancel. Here it is paused.',
    run: async (page) => {
      await confirmBulk(page, 'Regenerate', chosen);
      await stopBulk(page, 'Pause');
      await expect(dialog(page).getByRole('button', { name: 'Resume' })).toBeVisible();
      await expect(dialog(page).getByText(/[1-9][\d,]* of /)).toBeVisible();
    },
  },
  {
    name: 'bulk-report',
    sentence: 'Resumed, it ends with a result for every key, by name.',
    run: async (page) => {
      await dialog(page).getByRole('button', { name: 'Resume' }).click();
      await expect(dialog(page).getByText(`${chosen.toLocaleString('en-US')} regenerated`)).toBeVisible({
        timeout: 120_000,
      });
    },
  },
  {
    name: 'bulk-collect',
    sentence: 'The new secrets wait, masked, to be copied one by one or saved as a file.',
    run: async (page) => {
      await dialog(page)
        .getByRole('button', { name: /^Collect / })
        .click();
      await expect(page.getByRole('checkbox', { name: /I have stored them/ })).toBeVisible();
    },
  },
  {
    name: 'bulk-delete',
    sentence: 'Bulk delete of three keys by their check boxes.',
    run: async (page) => {
      await page.getByRole('checkbox', { name: /I have stored them/ }).check();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      await expect(dialog(page)).toBeHidden();
      if (await page.getByRole('button', { name: selectedCount }).isVisible())
        await pickFromTop(page, 'None');
      for (const row of [0, 1, 2]) await selectByCheckBox(page, row);
      await chooseBulkAction(page, 'Delete');
      await expect(dialog(page).getByRole('button', { name: 'Delete 3' })).toBeVisible();
    },
  },
  {
    name: 'bulk-deleted',
    sentence: 'Exactly those three are gone.',
    run: async (page) => {
      await confirmBulk(page, 'Delete', 3);
      await expect(dialog(page).getByText('3 deleted')).toBeVisible();
    },
  },
  {
    name: 'audit-log',
    sentence: 'The audit log: who did what to whose key, chained so that changes are noticed.',
    run: async (page) => {
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      await page.getByRole('link', { name: 'Audit log' }).click();
      await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
      await page.getByRole('button', { name: 'Check integrity' }).click();
      await expect(page.getByText(/chain (is )?intact/)).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'overview',
    sentence: 'The overview says what it found; a click on a bar lists exactly its keys.',
    run: async (page) => {
      // The notice of the last step would lie over the pictures.
      const notice = page.getByRole('button', { name: 'Dismiss' });
      if (await notice.isVisible()) await notice.click();
      await page.getByRole('link', { name: 'Overview' }).click();
      await expect(page.getByRole('group', { name: /^Last use/ }).getByText('Never')).toBeVisible();
    },
  },
  {
    name: 'dark',
    sentence: 'The same in dark.',
    run: async (page) => {
      await page.getByRole('link', { name: 'API Keys' }).click();
      await page.getByRole('button', { name: 'Theme' }).click();
      await page
        .getByRole('menuitem', { name: 'Dark' })
        .or(page.getByRole('menuitemradio', { name: 'Dark' }))
        .click();
      await search(page, '');
      await expect(keyRows(page).first()).toBeVisible();
    },
  },
  {
    name: 'narrow',
    sentence: 'At 800 pixels everything is still within reach.',
    run: async (page, { resize }) => {
      await resize(800, 600);
      await expect(keyRows(page).first()).toBeVisible();
    },
  },
];
