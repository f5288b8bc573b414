import { expect, test, type Locator, type Page } from '@playwright/test';
import { keyRows } from '../support/keys-page.ts';
import { launchKeydesk } from '../support/launch-keydesk.ts';

/** Presses Tab until it is there, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${most} times Tab.`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Moves in an open menu to the entry of that name, and takes it. */
async function chooseInMenu(page: Page, name: RegExp | string): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  await expect(item).toBeVisible();
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Whether the keyboard would have to begin at the very start again. */
const focusIsLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** From the page into its list: to the first cell of a row, counted from 0. */
async function goToRow(page: Page, row: number): Promise<void> {
  await page.keyboard.press('Control+F');
  await tabTo(page, page.locator('[role="grid"] [tabindex="0"]').first());
  await page.keyboard.press('Control+Home');
  for (let pressed = 0; pressed <= row; pressed += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
}

test('an admin does the whole job without a mouse', async () => {
  test.setTimeout(180_000);
  const { app, page, close } = await launchKeydesk({ args: ['--sample-keys=30'] });
  const dialog = page.getByRole('dialog');
  const clipboard = () => app.evaluate(async (electron) => await electron.clipboard.readText());
  const storedAndClosed = async (stored: string) => {
    await press(page, dialog.getByRole('checkbox', { name: stored }), 'Space');
    await press(page, dialog.getByRole('button', { name: 'Close' }));
    await expect(dialog).toBeHidden();
    expect(await focusIsLost(page)).toBe(false);
  };

  await press(page, page.getByRole('button', { name: 'Try with sample data' }));
  await expect(keyRows(page).first()).toBeVisible();

  await test.step('creates a key and copies its secret', async () => {
    await page.keyboard.press('Control+N');
    await tabTo(page, dialog.getByRole('combobox', { name: 'Jira user' }));
    await page.keyboard.type('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press(page, dialog.getByRole('button', { name: 'Generate' }));
    await press(page, dialog.getByRole('button', { name: 'Copy Client Secret' }));
    await expect(dialog.getByRole('timer')).toBeVisible();
    expect(await clipboard()).toMatch(/^[0-9a-f]{64}$/);
    await press(page, dialog.getByRole('button', { name: 'Clear now' }));
    await expect.poll(clipboard).toBe('');
    await storedAndClosed('I have stored it');
    await expect(page.getByText('31 API keys')).toBeVisible();
  });

  await test.step('selects two and regenerates their secrets', async () => {
    await goToRow(page, 0);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: '2 selected' })).toBeVisible();
    await press(page, page.getByRole('button', { name: '2 selected' }));
    await chooseInMenu(page, 'Regenerate Client Secret');
    await press(page, dialog.getByRole('button', { name: 'Regenerate 2' }));
    await expect(dialog.getByText('2 regenerated')).toBeVisible();
    await press(page, dialog.getByRole('button', { name: 'Collect 2 client secrets' }));
    await expect(dialog.getByRole('grid')).toBeVisible();
    await storedAndClosed('I have stored them');
  });

  await test.step('deletes a key', async () => {
    await goToRow(page, 0);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await chooseInMenu(page, 'Delete');
    await press(page, dialog.getByRole('button', { name: 'Delete' }));
    await expect(dialog).toBeHidden();
    await expect(page.getByText('30 API keys')).toBeVisible();
    await expect.poll(() => focusIsLost(page)).toBe(false);
  });

  await test.step('looks at the audit log and changes a preference', async () => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
    expect(await focusIsLost(page)).toBe(false);
    await page.keyboard.press('Control+,');
    await tabTo(page, page.getByRole('textbox', { name: /copied client secret/ }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('45');
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    // In a text field it is typed.
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('heading', { name: 'API Keys' })).toBeVisible();
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('textbox', { name: /copied client secret/ })).toHaveValue('45');
  });
  await close();
});
