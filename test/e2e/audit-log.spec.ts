import { expect, test } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';

test('the audit log says who created and deleted which key, filters, and proves its chain', async () => {
  const { page, service, close } = await launchConnected(20);
  const owner = await service.admin.userWithoutKey();
  const key = await service.admin.createKey(owner.userId);
  await service.admin.deleteKey(key.keyId);
  await page.getByRole('link', { name: 'Audit log' }).click();
  const lines = page.getByRole('row').filter({ hasText: key.clientId });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('Deleted');
  await page.getByRole('combobox', { name: 'Action' }).click();
  await page.getByRole('option', { name: 'Created API key', exact: true }).click();
  await expect(lines).toHaveCount(1);
  await page.getByRole('button', { name: 'Check integrity' }).click();
  await expect(page.getByText(/chain (is )?intact/)).toBeVisible();
  await close();
});
