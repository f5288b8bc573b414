import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { startKeydeskService } from '../support/keydesk-service.ts';
import { launchKeydesk } from '../support/launch-keydesk.ts';
import { isCleanInEveryLook } from '../support/looks.ts';
import { certificateAuthority } from '../support/network/certificates.ts';
import { connectProxy } from '../support/network/connect-proxy.ts';
import { forwardSecurely } from '../support/network/forward-securely.ts';

const login = { userName: 'ada', password: 'proxy-password-hush' };
const address = 'https://keydesk.keydesk.test';

/** As if the system had that proxy; the same call on real Electron. */
const useSystemProxy = (app: ElectronApplication, proxyRules: string) =>
  app.evaluate(
    ({ session }, rules) => session.defaultSession.setProxy({ mode: 'fixed_servers', proxyRules: rules }),
    proxyRules,
  );
const answerOpenDialog = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
const step = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Steps' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`) });
const doctor = (page: Page) => page.getByRole('dialog', { name: 'Connection doctor' });

test.describe('Behind a company proxy', () => {
  test('an admin is led from the first error to the keys, by what each part says', async () => {
    const ca = certificateAuthority('Acme Proxy CA');
    const service = await startKeydeskService({ keys: 20 });
    const secure = await forwardSecurely(ca.issue(), service.url);
    const proxy = await connectProxy({ login, names: { 'keydesk.keydesk.test:443': secure.port } });
    const { app, page, close, resize, filesHolding } = await launchKeydesk();
    await useSystemProxy(app, proxy.name);

    await page.getByLabel('Address').fill(address);
    await page.getByLabel('E-mail').fill(service.admin.email);
    await page.getByLabel('API token', { exact: true }).fill(service.admin.apiToken);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in at the proxy' }).click();
    await page.getByLabel('User name at the proxy').fill(login.userName);
    await page.getByLabel('Password at the proxy').fill(login.password);
    await isCleanInEveryLook(page);
    await page.getByRole('button', { name: 'Use these' }).click();

    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByText(/issued by Acme Proxy CA/)).toBeVisible();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await expect(doctor(page).getByText('The connection fails here: Secure connection (TLS).')).toBeVisible();
    await expect(step(page, 'Name lookup')).toContainText('the proxy looks it up');
    await expect(step(page, 'Proxy')).toContainText(`The proxy ${proxy.name} connects to the host`);
    await expect(step(page, 'Secure connection')).toContainText('company proxy');
    for (const name of ['What answers', 'Sign-in']) await expect(step(page, name)).toContainText('skipped');
    await isCleanInEveryLook(page);
    await resize(800, 700);
    await page.screenshot({ path: 'test-results/doctor-failed-800.png' });
    await resize(1280, 800);
    await doctor(page).getByRole('button', { name: 'Close' }).click();

    await page.getByRole('link', { name: 'Preferences' }).click();
    await answerOpenDialog(app, ca.file);
    await page.getByRole('button', { name: 'Choose a CA file…' }).click();
    await expect(page.getByText(/^Acme Proxy CA \(Acme\), valid until/)).toBeVisible();
    await expect(page.getByText(`Signs in at ${proxy.name} as ada, until Keydesk quits.`)).toBeVisible();
    await isCleanInEveryLook(page);
    await page.screenshot({ path: 'test-results/network-preferences.png', fullPage: true });
    await page.getByRole('link', { name: 'Back' }).click();

    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'API Keys' })).toBeVisible();
    await expect(page.getByText('20 API keys')).toBeVisible();

    await page.getByRole('button', { name: /^Connection:/ }).click();
    await page.getByRole('menuitem', { name: 'Connection doctor…' }).click();
    await expect(doctor(page).getByText('Everything that was looked at is well.')).toBeVisible();
    for (const name of [
      'Secure connection',
      'What answers',
      'Clock',
      'Sign-in',
      'Administrator',
      'Browse users',
    ])
      await expect(step(page, name)).toContainText(': OK');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: 'test-results/doctor-ok-dark.png' });
    await doctor(page).getByRole('button', { name: 'Copy report' }).click();
    await expect(page.getByText('The report was copied.')).toBeVisible();
    const report = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(report).toContain(`Address: ${address}`);
    for (const secret of [login.password, service.admin.apiToken, service.admin.email])
      expect(report).not.toContain(secret);
    await page.keyboard.press('Escape');
    await expect(doctor(page)).toBeHidden();

    expect(filesHolding(login.password)).toEqual([]);
    await close();
    await proxy.close();
    await secure.close();
    await service.stop();
    ca.remove();
  });

  test('the doctor is in the menu bar, asks for an address, and can be cancelled', async () => {
    const proxy = await connectProxy({ silent: true });
    const { app, page, close } = await launchKeydesk();
    await useSystemProxy(app, proxy.name);
    await chooseInMenu(app, 'connectionDoctor');
    await page.getByLabel('Address to test').fill('https://jira.keydesk.test');
    await page.keyboard.press('Enter');
    await expect(step(page, 'Proxy')).toContainText('looking');
    await doctor(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(doctor(page).getByText('Cancelled before the end.')).toBeVisible();
    await expect(doctor(page).getByRole('button', { name: 'Test again' })).toBeVisible();
    await close();
    await proxy.close();
  });
});
