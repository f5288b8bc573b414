import { expect, test } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';
import { keyRows } from '../support/keys-page.ts';

test.describe('Create API Key', () => {
  test('makes a key whose copied secret the service accepts, and clears the clipboard again', async () => {
    test.setTimeout(120_000);
    const { app, page, service, close } = await launchConnected(20);
    const owner = await service.admin.userWithoutKey();
    await page.getByRole('button', { name: 'Create API Key' }).click();
    await page.getByRole('combobox', { name: 'Jira user' }).fill(owner.displayName);
    await page.getByRole('option', { name: owner.displayName }).first().click();
    await page.getByRole('button', { name: 'Generate' }).click();

    const dialog = page.getByRole('dialog', { name: /API key of/ });
    const clientId = await dialog.getByTestId('client-id').innerText();
    await expect(dialog.getByTestId('client-secret')).not.toHaveText(/[0-9a-f]{64}/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Copy Client Secret' }).click();
    await expect(dialog.getByText(/clipboard is cleared/)).toBeVisible();
    const copied = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
    expect(copied).toMatch(/^[0-9a-f]{64}$/);
    expect(await service.admin.checkSecret(clientId, copied)).toBe(true);

    await dialog.getByRole('button', { name: 'Reveal' }).click();
    await expect(dialog.getByTestId('client-secret')).toHaveText(copied);
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /I have stored it/ }).check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('21 API keys')).toBeVisible();

    await expect
      .poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText()), { timeout: 45_000 })
      .toBe('');
    await close();
  });

  test('marks and refuses users who have a key and users who are deactivated', async () => {
    const { page, service, close } = await launchConnected(20);
    const [withKey] = await service.admin.listKeys({ userState: 'active', limit: 1 });
    const deactivated = await service.admin.deactivatedUser();
    await page.getByRole('button', { name: 'Create API Key' }).click();
    const picker = page.getByRole('combobox', { name: 'Jira user' });
    await picker.fill(withKey!.userName);
    const owner = page.getByRole('option').filter({ hasText: 'has an API key' }).first();
    await expect(owner).toHaveAttribute('aria-disabled', 'true');
    await picker.fill(deactivated.displayName);
    const gone = page.getByRole('option').filter({ hasText: 'deactivated' }).first();
    await expect(gone).toHaveAttribute('aria-disabled', 'true');
    await close();
  });

  test('says so and shows the key when the user got one meanwhile', async () => {
    const { page, service, close } = await launchConnected(20);
    const owner = await service.admin.userWithoutKey();
    await page.getByRole('button', { name: 'Create API Key' }).click();
    await page.getByRole('combobox', { name: 'Jira user' }).fill(owner.displayName);
    await page.getByRole('option', { name: owner.displayName }).first().click();
    const other = await service.admin.createKey(owner.userId);
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByText(/got an API key meanwhile/)).toBeVisible();
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(keyRows(page).filter({ hasText: other.clientId })).toBeVisible();
    await close();
  });
});
