import { expect, type Locator, type Page } from '@playwright/test';

/** The keys page by the words an admin sees. */
export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'API keys' });

/** The rows of keys, without the header row. */
export const keyRows = (page: Page): Locator => grid(page).locator('[role="row"][data-id]');

export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search API keys' }).fill(text);
}

export async function selectByCheckBox(page: Page, row: number): Promise<string> {
  const line = keyRows(page).nth(row);
  await line.getByRole('checkbox').check();
  return (await line.getAttribute('data-id')) ?? '';
}

export async function pickFromTop(page: Page, item: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Opens the menu of the count button and chooses one of its bulk actions. */
export async function chooseBulkAction(page: Page, action: 'Delete' | 'Regenerate Client Secret') {
  await page.getByRole('button', { name: /selected$/ }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Confirms a bulk action, typing the count where Keydesk asks for it. */
export async function confirmBulk(page: Page, verb: 'Delete' | 'Regenerate', count: number): Promise<void> {
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: `${verb} ${count.toLocaleString('en-US')}` });
  await expect(button).toBeVisible();
  const typed = dialog.getByRole('textbox');
  if ((await typed.count()) > 0) await typed.fill(String(count));
  await button.click();
}

/**
 * Pauses or cancels a bulk action right after it was confirmed. The page itself presses the button, in the frame in which it is there: thousands of
 * keys take less time than Playwright needs to find it.
 */
export async function stopBulk(page: Page, how: 'Pause' | 'Cancel'): Promise<void> {
  await page.waitForFunction((name) => {
    const buttonIn = (dialog: Element, wanted: string) =>
      [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
    // The question before it has a Cancel, too, and takes a moment to close.
    const dialogs = [...document.querySelectorAll('[role="dialog"]')];
    const progress = dialogs.find((dialog) => buttonIn(dialog, 'Pause'));
    const button = progress && buttonIn(progress, name);
    button?.click();
    return button !== undefined;
  }, how);
}

export async function openRowMenu(page: Page, row: number): Promise<void> {
  await keyRows(page)
    .nth(row)
    .getByRole('button', { name: /^Actions/ })
    .click();
}

/** In a dialog that regenerates: when the old secret, or secrets, stop working. */
export async function chooseGrace(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: /^The old secrets? stops? working$/ }).click();
  await page.getByRole('option', { name: label }).click();
}
