import { expect, test } from '@playwright/test';
import { launchKeydesk } from '../support/launch-keydesk.ts';
import { startKeydeskService } from '../support/keydesk-service.ts';

test.describe('First run', () => {
  test('offers sample data and shows a grid of API keys without any other question', async () => {
    const { page, close } = await launchKeydesk();
    await expect(page.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
    await expect(page.getByText('sample-admin-api-token')).toBeVisible();
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await expect(page.getByRole('heading', { name: 'API Keys' })).toBeVisible();
    await expect(page.getByRole('grid', { name: 'API keys' }).getByRole('row')).not.toHaveCount(1);
    await close();
  });

  test('refuses a Jira user who is not an administrator, and says so', async () => {
    const { page, close } = await launchKeydesk();
    await page.getByRole('button', { name: 'Sign in as the non-administrator' }).click();
    await expect(page.getByText(/Only Jira administrators/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try with sample data' })).toBeEnabled();
    await close();
  });

  test('refuses http:// addresses other than this computer before anything is sent', async () => {
    const { page, close } = await launchKeydesk();
    await page.getByLabel('Address').fill('http://jira.example.com');
    await page.getByLabel('Address').blur();
    await expect(page.getByText(/would send your credentials in clear/)).toBeVisible();
    await close();
  });

  test('connects to a team key service and refuses a wrong API token', async () => {
    const service = await startKeydeskService({ keys: 20 });
    const { page, close } = await launchKeydesk();
    await page.getByLabel('Address').fill(service.url);
    await page.getByLabel('E-mail').fill(service.admin.email);
    await page.getByLabel('API token', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByText(/Jira refused these credentials/)).toBeVisible();
    await page.getByLabel('API token', { exact: true }).fill(service.admin.apiToken);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByText('20 API keys')).toBeVisible();
    await close();
    await service.stop();
  });
});
