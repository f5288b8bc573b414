import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { keyRows, selectByCheckBox } from '../support/keys-page.ts';
import { startKeydeskService } from '../support/keydesk-service.ts';
import { launchKeydesk, type Keydesk } from '../support/launch-keydesk.ts';
import { isCleanInEveryLook } from '../support/looks.ts';
import { meddlingProxy, problem } from '../support/meddling-proxy.ts';

// These run where there is no keychain to trust, as on the stand-in; real Electron with a keychain saves there instead.
const passphrase = 'correct horse battery';
const nextPassphrase = 'staple horse battery';
const openMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: /^Connection: / }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const enterPassphrase = async (page: Page, text: string) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
};
const signInWith = async (page: Page, email: string, apiToken: string) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('API token', { exact: true }).fill(apiToken);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
};
const expectNoTrace = ({ filesHolding }: Keydesk, secrets: readonly string[]) => {
  for (const secret of secrets) expect(filesHolding(secret)).toEqual([]);
};

test('credentials are saved under a passphrase, locked, opened again, renewed, edited and wiped', async () => {
  test.setTimeout(240_000);
  const service = await startKeydeskService({ keys: 20 });
  const proxy = await meddlingProxy(service.url);
  const { email, apiToken } = service.admin;
  const first = await launchKeydesk();
  const { page, userData } = first;
  const file = join(userData, 'connections.json');

  // Never silent: without a keychain the admin chooses.
  await page.getByLabel('Address').fill(proxy.url);
  await page.getByRole('checkbox', { name: 'Remember on this computer' }).check();
  await expect(page.getByText(/no keychain that Keydesk trusts/)).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('API token', { exact: true }).fill(apiToken);
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeDisabled();
  await page.getByRole('radio', { name: 'Protect with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByLabel('Repeat the passphrase').fill('short');
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeDisabled();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Repeat the passphrase').fill(passphrase);
  await isCleanInEveryLook(page);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('20 API keys')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('"backend": "vault"');
  expectNoTrace(first, [apiToken, passphrase]);

  // Jira takes the token no longer: the console stays as it is.
  await page.getByRole('searchbox', { name: 'Search API keys' }).fill('a');
  await expect(page.getByText(/of 20 API keys match/)).toBeVisible();
  await selectByCheckBox(page, 0);
  const counted = await page
    .getByText(/selected/)
    .first()
    .innerText();
  proxy.control.meddle = ({ path, method, headers }) => {
    if (path === '/api/v1/session' && method === 'POST') return problem('jira_credentials_refused', 401);
    return headers.authorization?.startsWith('Bearer') ? problem('session_expired', 401) : 'pass';
  };
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(again.getByText(/Jira no longer accepts the credentials/)).toBeVisible();
  await expect(again.getByLabel('Address')).toHaveValue(proxy.url);
  await expect(again.getByLabel('E-mail')).toHaveValue(email);
  await isCleanInEveryLook(page);
  await again.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText(/changes have to wait/)).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await again.getByLabel('API token', { exact: true }).fill('wrong');
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again.getByText(/Jira refused these credentials/)).toBeVisible();
  proxy.control.meddle = () => 'pass';
  await again.getByLabel('API token', { exact: true }).fill(apiToken);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toBeHidden();
  await expect(page.getByText(counted).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search API keys' })).toHaveValue('a');
  await expect(keyRows(page).first()).toBeVisible();

  // The screen is locked: after that the passphrase is needed.
  await first.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  const unlock = page.getByRole('dialog', { name: 'Unlock the saved credentials' });
  await expect(unlock).toBeVisible();
  await isCleanInEveryLook(page);
  await unlock.getByRole('button', { name: 'Not now' }).click();
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: /^Connect to 127/ }).click();
  await enterPassphrase(page, 'not the passphrase');
  await expect(page.getByText(/This is not the passphrase/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Unlock in/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled({ timeout: 10_000 });
  await enterPassphrase(page, passphrase);
  await expect(page.getByText('20 API keys')).toBeVisible();

  // Another passphrase.
  await openMenu(page, 'Change passphrase…');
  const change = page.getByRole('dialog', { name: 'Change the passphrase' });
  await change.getByLabel('Current passphrase').fill(passphrase);
  await change.getByLabel('New passphrase', { exact: true }).fill(nextPassphrase);
  await change.getByLabel('Repeat the new passphrase').fill(`${nextPassphrase}?`);
  await expect(change.getByText('The two are not the same yet.')).toBeVisible();
  await isCleanInEveryLook(page);
  await change.getByLabel('Repeat the new passphrase').fill(nextPassphrase);
  await change.getByRole('button', { name: 'Change passphrase' }).click();
  await expect(page.getByText('The passphrase was changed.')).toBeVisible();

  // Another name, a test, and removal.
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  const row = page.getByRole('region', { name: 'Saved connections' }).getByRole('listitem');
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Test' }).click();
  await expect(row.getByText(/Ada Admin .* is an administrator/)).toBeVisible();
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  await isCleanInEveryLook(page);
  await page.getByLabel('Name').fill('Team');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row.getByText('Team')).toBeVisible();
  await isCleanInEveryLook(page);
  await row.getByRole('button', { name: 'More for Team' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Saved connections' })).toBeHidden();
  expect(readFileSync(file, 'utf8')).not.toContain('sealed');

  // Only until Keydesk quits: listed, in no file.
  await page.getByLabel('Address').fill(proxy.url);
  await page.getByRole('checkbox', { name: 'Remember on this computer' }).check();
  await page.getByRole('radio', { name: 'Only until Keydesk quits' }).check();
  await signInWith(page, email, apiToken);
  await expect(page.getByText('20 API keys')).toBeVisible();
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(row.getByText(/until Keydesk quits/)).toBeVisible();
  await row.getByRole('button', { name: /^Connect to/ }).click();
  await expect(page.getByText('20 API keys')).toBeVisible();
  expect(readFileSync(file, 'utf8')).not.toContain(proxy.url);
  expect(existsSync(join(userData, 'vault.json'))).toBe(true);

  // A Jira of its own: the keys of the key service inside the console are under the passphrase too.
  const { jira } = (await (await fetch(`${service.url}/api/v1/about`)).json()) as {
    jira: { baseUrl: string };
  };
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByLabel('Address').fill(jira.baseUrl);
  await signInWith(page, email, apiToken);
  await expect(page.getByText('No API keys yet')).toBeVisible({ timeout: 30_000 });
  const folder = join(userData, 'key-service', readdirSync(join(userData, 'key-service'))[0] ?? '');
  expect(readdirSync(folder)).toContain('service-secrets.json');
  expect(readdirSync(folder)).not.toContain('keydesk-secrets.json');
  await openMenu(page, 'Lock saved credentials');
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByLabel('Address').fill(jira.baseUrl);
  await signInWith(page, email, apiToken);
  await expect(page.getByText(/keys of the key service for this Jira are protected/)).toBeVisible();
  await enterPassphrase(page, nextPassphrase);
  await expect(page.getByText('No API keys yet')).toBeVisible({ timeout: 30_000 });

  // The passphrase is lost: what it protected is given up, said before, and the rest goes on.
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByLabel('Address').fill(proxy.url);
  await page.getByRole('checkbox', { name: 'Remember on this computer' }).check();
  await page.getByRole('radio', { name: 'Protect with a passphrase' }).check();
  await signInWith(page, email, apiToken);
  await expect(page.getByText('20 API keys')).toBeVisible();
  await openMenu(page, 'Lock saved credentials');
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await openMenu(page, 'Disconnect…');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: /^Connect to 127/ }).click();
  await page.getByRole('button', { name: 'I lost the passphrase…' }).click();
  const reset = page.getByRole('dialog', { name: 'Begin without the lost passphrase' });
  await expect(reset.getByRole('button', { name: 'Begin anew' })).toBeDisabled();
  await isCleanInEveryLook(page);
  await page.screenshot({ path: 'test-results/reset-vault.png' });
  await reset.getByRole('checkbox').check();
  await reset.getByRole('button', { name: 'Begin anew' }).click();
  await expect(reset).toBeHidden();
  await expect(page.getByRole('region', { name: 'Saved connections' })).toBeHidden();
  expect(readdirSync(join(userData, 'key-service'))).toEqual([expect.stringMatching(/\.reset-/)]);
  expectNoTrace(first, [apiToken, passphrase, nextPassphrase]);
  await first.close();
  await proxy.close();
  await service.stop();
});
