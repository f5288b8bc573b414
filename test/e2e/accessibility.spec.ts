import { expect, test } from '@playwright/test';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { launchKeydesk, type Keydesk } from '../support/launch-keydesk.ts';
import { chooseBulkAction, keyRows, openRowMenu, selectByCheckBox } from '../support/keys-page.ts';
import { isClean, looks, takeLook } from '../support/looks.ts';

/** The dialogs of the console itself, by their shortcut or the menu bar. */
async function openOwnDialogs({ page, app }: Pick<Keydesk, 'page' | 'app'>): Promise<void> {
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await isClean(page);
  await page.keyboard.press('Escape');
  await chooseInMenu(app, 'about');
  await expect(page.getByRole('dialog', { name: 'About Keydesk' }).getByText('Chromium')).toBeVisible();
  await isClean(page);
  await page.keyboard.press('Escape');
}

for (const [name, look] of Object.entries(looks)) {
  test(`every screen and dialog is axe clean in ${name}`, async () => {
    test.setTimeout(300_000);
    const { app, page, close } = await launchKeydesk();
    await takeLook(page, look);
    await isClean(page);
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
    await isClean(page);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await expect(keyRows(page).first()).toBeVisible({ timeout: 40_000 });
    await isClean(page);

    await page.getByRole('button', { name: 'Create API Key' }).click();
    await page.getByRole('combobox', { name: 'Jira user' }).fill('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    await isClean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'On a date' }).check();
    await isClean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await openRowMenu(page, 0);
    await isClean(page);
    await page.getByRole('menuitem', { name: 'Regenerate Client Secret' }).click();
    await isClean(page);
    await page.getByRole('combobox', { name: 'The old secret stops working' }).click();
    await isClean(page);
    await page.getByRole('option', { name: 'After 1 day' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('checkbox', { name: /I have stored it/ })).toBeVisible();
    await page.getByRole('button', { name: 'Copy Client Secret' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await isClean(page);
    await page.getByRole('checkbox', { name: /I have stored it/ }).check();
    await page.getByRole('button', { name: 'Close' }).click();

    await openRowMenu(page, 0);
    await isClean(page);
    await page.getByRole('menuitem', { name: 'Revoke old secret now' }).click();
    await isClean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await openRowMenu(page, 0);
    await page.getByRole('menuitem', { name: 'Set expiry…' }).click();
    await page.getByRole('radio', { name: 'On a date' }).check();
    await isClean(page);
    await page.getByLabel('Date', { exact: true }).fill('2001-01-01');
    await expect(page.getByText(/in the past/)).toBeVisible();
    await isClean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Connection: / }).click();
    await page.getByRole('menuitem', { name: 'Rotate signing key…' }).click();
    await isClean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await selectByCheckBox(page, 0);
    await selectByCheckBox(page, 1);
    await isClean(page);
    await chooseBulkAction(page, 'Regenerate Client Secret');
    await expect(page.getByRole('button', { name: 'Regenerate 2' })).toBeEnabled();
    await isClean(page);
    await page.getByRole('button', { name: 'Regenerate 2' }).click();
    await expect(page.getByText('2 regenerated')).toBeVisible();
    await isClean(page);
    await page.getByRole('button', { name: 'Collect 2 client secrets' }).click();
    await expect(page.getByRole('checkbox', { name: /I have stored them/ })).toBeVisible();
    await isClean(page);
    await page.getByRole('checkbox', { name: /I have stored them/ }).check();
    await page.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('link', { name: 'Audit log' }).click();
    await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
    await isClean(page);
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(page.getByRole('group', { name: /^Last use/ }).getByText('Never')).toBeVisible();
    await isClean(page);
    await page.getByRole('button', { name: 'Show as a table: Last use' }).click();
    await expect(page.getByRole('link', { name: 'Never' })).toBeVisible();
    await isClean(page);
    await openOwnDialogs({ app, page });
    await page.getByRole('link', { name: 'Preferences' }).click();
    const seconds = page.getByRole('textbox', { name: /copied client secret/ });
    await seconds.fill('1');
    await expect(page.getByRole('alert')).toBeVisible();
    await isClean(page);
    await page.keyboard.press('Control+Shift+D');
    await expect(page.getByRole('dialog', { name: 'Disconnect?' })).toBeVisible();
    await isClean(page);
    await close();
  });
}

test('at 800 px nothing is out of reach and the page does not scroll sideways', async () => {
  const { page, close, resize } = await launchKeydesk();
  await resize(800, 600);
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(keyRows(page).first()).toBeVisible({ timeout: 40_000 });
  for (const name of ['Create API Key', 'Select', 'Refresh']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport();
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await close();
});

test('a key can be deleted by keyboard alone, and focus comes back to the grid', async () => {
  const { page, close } = await launchKeydesk();
  await page.getByRole('button', { name: 'Try with sample data' }).press('Enter');
  await expect(keyRows(page).first()).toBeVisible({ timeout: 40_000 });
  await keyRows(page)
    .first()
    .getByRole('button', { name: /^Actions/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Delete the API key of/ });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    keyRows(page)
      .first()
      .getByRole('button', { name: /^Actions/ }),
  ).toBeFocused();
  await close();
});
