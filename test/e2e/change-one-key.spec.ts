import { expect, test } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';
import { keyRows, openRowMenu, search } from '../support/keys-page.ts';

test.describe('One key', () => {
  test('Delete asks first, Cancel changes nothing, Delete deletes exactly that key', async () => {
    const { page, service, close } = await launchConnected(20);
    const doomed = await keyRows(page).nth(2).getAttribute('data-id');
    await openRowMenu(page, 2);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: /^Delete the API key of/ });
    await expect(dialog.getByText(/stop working at once/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('20 API keys')).toBeVisible();

    await openRowMenu(page, 2);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('19 API keys')).toBeVisible();
    const left = await service.admin.listKeys({ limit: 100 });
    expect(left.map((key) => key.keyId)).not.toContain(doomed);
    expect(left).toHaveLength(19);
    await close();
  });

  test('Regenerate Client Secret gives a new secret and the old one is refused', async () => {
    const { app, page, service, close } = await launchConnected(20);
    const owner = await service.admin.userWithoutKey();
    const old = await service.admin.createKey(owner.userId);
    expect(await service.admin.checkSecret(old.clientId, old.clientSecret)).toBe(true);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await search(page, old.clientId);
    await expect(keyRows(page)).toHaveCount(1);

    await openRowMenu(page, 0);
    await page.getByRole('menuitem', { name: 'Regenerate Client Secret' }).click();
    const question = page.getByRole('dialog', { name: 'Regenerate Client Secret' });
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await question.getByRole('button', { name: 'Confirm' }).click();
    const dialog = page.getByRole('dialog', { name: /API key of/ });
    await expect(dialog.getByTestId('client-id')).toHaveText(old.clientId);
    await dialog.getByRole('button', { name: 'Copy Client Secret' }).click();
    const fresh = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
    expect(await service.admin.checkSecret(old.clientId, fresh)).toBe(true);
    expect(await service.admin.checkSecret(old.clientId, old.clientSecret)).toBe(false);
    await close();
  });
});
