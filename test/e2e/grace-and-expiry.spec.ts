import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { authenticateClient, isTokenActive } from '../support/authenticate-client.ts';
import { launchConnected } from '../support/connect-to-service.ts';
import {
  chooseBulkAction,
  chooseGrace,
  confirmBulk,
  keyRows,
  openRowMenu,
  search,
  selectByCheckBox,
} from '../support/keys-page.ts';
import { embeddedServiceUrl, launchKeydesk } from '../support/launch-keydesk.ts';

type Collected = Readonly<{ clientId: string; clientSecret: string }>;

async function openDialog(page: Page, item: string): Promise<void> {
  await openRowMenu(page, 0);
  await page.getByRole('menuitem', { name: item }).click();
}

/** Regenerates the first key, and copies its new secret as an admin does. */
async function regenerate(app: ElectronApplication, page: Page, grace: string | null): Promise<Collected> {
  await openDialog(page, 'Regenerate Client Secret');
  if (grace !== null) {
    await chooseGrace(page, grace);
    await expect(page.getByText(/go on working with the old secret until/)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Confirm' }).click();
  const dialog = page.getByRole('dialog', { name: /API key of/ });
  const clientId = await dialog.getByTestId('client-id').innerText();
  await dialog.getByRole('button', { name: 'Copy Client Secret' }).click();
  await expect(dialog.getByText(/clipboard is cleared/)).toBeVisible();
  const clientSecret = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
  await dialog.getByRole('checkbox', { name: /I have stored it/ }).check();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return { clientId, clientSecret };
}

test.describe('An old secret', () => {
  test('works as long as was chosen, is marked, and is refused the moment it is revoked', async () => {
    test.setTimeout(120_000);
    const { app, page, userData, close } = await launchKeydesk({ args: ['--sample-keys=20'] });
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await expect(page.getByText('20 API keys')).toBeVisible({ timeout: 60_000 });
    const url = embeddedServiceUrl(userData);
    const statusOf = async ({ clientId, clientSecret }: Collected) =>
      (await authenticateClient(url, clientId, clientSecret)).status;

    const older = await regenerate(app, page, null);
    const old = await regenerate(app, page, null);
    expect([await statusOf(older), await statusOf(old)]).toEqual([401, 200]);
    const { token } = await authenticateClient(url, old.clientId, old.clientSecret);
    const fresh = await regenerate(app, page, 'After 1 day');
    expect(fresh.clientSecret).not.toBe(old.clientSecret);
    expect([await statusOf(old), await statusOf(fresh)]).toEqual([200, 200]);
    const mark = keyRows(page)
      .first()
      .getByTitle(/^Old secret works until \d+ \w+ 20\d\d/);
    await expect(mark).toHaveText('old secret: 1 day');
    expect(await isTokenActive(url, token, fresh.clientId, fresh.clientSecret)).toBe(true);

    await openDialog(page, 'Revoke old secret now');
    const dialog = page.getByRole('dialog', { name: /^Revoke the old client secret of/ });
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Revoke old secret' }).click();
    await expect(page.getByText(/is refused from now on/)).toBeVisible();
    expect([await statusOf(old), await statusOf(fresh)]).toEqual([401, 200]);
    expect(await isTokenActive(url, token, fresh.clientId, fresh.clientSecret)).toBe(false);
    await expect(mark).toBeHidden();
    await openRowMenu(page, 0);
    await expect(page.getByRole('menuitem', { name: 'Set expiry…' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Revoke old secret now' })).toBeHidden();
    await close();
  });

  test('of each key of a bulk action works as long as was chosen before it was confirmed', async () => {
    const { page, service, close } = await launchConnected(20);
    const owner = await service.admin.userWithoutKey();
    const old = await service.admin.createKey(owner.userId);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await search(page, old.clientId);
    await expect(keyRows(page)).toHaveCount(1);
    await selectByCheckBox(page, 0);
    await chooseBulkAction(page, 'Regenerate Client Secret');
    await chooseGrace(page, 'After 3 days');
    await confirmBulk(page, 'Regenerate', 1);
    await expect(page.getByRole('dialog').getByText('1 regenerated')).toBeVisible();
    const [key] = await service.admin.listKeys({ search: old.clientId });
    const leftMs = (key?.previousSecretUntil ?? 0) - Date.now();
    expect(leftMs).toBeGreaterThan(3 * 86_400_000 - 60_000);
    expect(leftMs).toBeLessThan(3 * 86_400_000 + 60_000);
    expect((await authenticateClient(service.url, old.clientId, old.clientSecret)).status).toBe(200);
    await close();
  });
});

test('An expiry is set and shown, and taken away again; one in the past is refused', async () => {
  const { page, service, close } = await launchConnected(20);
  await search(page, (await service.admin.listKeys({ limit: 1 }))[0]?.clientId ?? '');
  await expect(keyRows(page)).toHaveCount(1);
  const cell = keyRows(page).first().locator('[data-field="expiresAt"]');
  const keyNow = async () => (await service.admin.listKeys({ limit: 1 }))[0];
  await expect(cell).toHaveText('never');
  await openDialog(page, 'Set expiry…');
  const dialog = page.getByRole('dialog', { name: /^Expiry of the API key of/ });
  await dialog.getByRole('radio', { name: 'On a date' }).check();
  await dialog.getByLabel('Date', { exact: true }).fill('2001-01-01');
  await expect(dialog.getByText(/in the past/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Set expiry' })).toBeDisabled();
  await dialog.getByLabel('Date', { exact: true }).fill('2199-02-03');
  await dialog.getByLabel('Time').fill('04:05');
  await dialog.getByLabel('Time').press('Enter');
  await expect(page.getByText(/expires on 3 Feb 2199, 04:05/)).toBeVisible();
  await expect(cell).toHaveText(/^in \d+ years$/);
  expect((await keyNow())?.expiresAt).toBe(new Date(2199, 1, 3, 4, 5).getTime());

  await openDialog(page, 'Set expiry…');
  await dialog.getByRole('radio', { name: 'Never' }).check();
  await dialog.getByRole('button', { name: 'Set expiry' }).click();
  await expect(cell).toHaveText('never');
  expect((await keyNow())?.expiresAt).toBeNull();
  await close();
});

test('The signing key is rotated; tokens already issued stay valid', async () => {
  const { page, service, close } = await launchConnected(20);
  const owner = await service.admin.userWithoutKey();
  const { clientId, clientSecret } = await service.admin.createKey(owner.userId);
  const { token } = await authenticateClient(service.url, clientId, clientSecret);
  await page.getByRole('button', { name: /^Connection: / }).click();
  await page.getByRole('menuitem', { name: 'Rotate signing key…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
  await expect(page.getByText(/signed with a new key from now on/)).toBeVisible();
  const jwks = await fetch(`${service.url}/.well-known/jwks.json`);
  expect(((await jwks.json()) as { keys: unknown[] }).keys).toHaveLength(2);
  expect(await isTokenActive(service.url, token, clientId, clientSecret)).toBe(true);
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('row', { name: /Rotated signing key/ })).toBeVisible();
  await close();
});
