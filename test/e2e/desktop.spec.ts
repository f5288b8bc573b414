import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { chooseInMenu, isInMenu } from '../support/choose-in-menu.ts';
import { chooseBulkAction, confirmBulk, keyRows, pickFromTop } from '../support/keys-page.ts';
import { launchKeydesk } from '../support/launch-keydesk.ts';

const trySampleData = async (page: Page) => {
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(keyRows(page).first()).toBeVisible({ timeout: 40_000 });
};
/** What the window says, also after Playwright has given a page up that crashed. */
const inWindow = (app: ElectronApplication, expression: string): Promise<unknown> =>
  app
    .evaluate(async ({ BrowserWindow }, text) => {
      const result: unknown = await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text);
      return result;
    }, expression)
    .catch(() => null);

const crashPage = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });

test('a page that crashes comes back with what was open; after the third time the admin is asked', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await launchKeydesk({ args: ['--sample-keys=30'] });
  await trySampleData(page);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const search = page.getByRole('searchbox', { name: 'Search API keys' });
  await search.fill('an');
  await expect(page.getByText(/of 30 API keys match/)).toBeVisible();
  await page.waitForTimeout(500);
  const found = 'document.querySelector("[aria-label=\'Search API keys\']")?.value';
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  for (let crash = 1; crash <= 3; crash += 1) {
    await inWindow(app, "document.body.dataset.crash = 'before'");
    await crashPage(app);
    await expect
      .poll(() => inWindow(app, 'document.body.dataset.crash ?? "new"'), { timeout: 20_000 })
      .toBe('new');
    await expect.poll(() => inWindow(app, found), { timeout: 20_000 }).toBe('an');
    expect(await asked()).toHaveLength(crash < 3 ? 0 : 1);
  }
  expect((await asked())[0]).toMatch(/stopped three times in five minutes/);
  await close();
});

test('menu, task bar, clipboard and preferences work together', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await launchKeydesk({ args: ['--sample-keys=400'] });
  await expect.poll(() => isInMenu(app, 'about')).toBe(true);
  for (const afterConnecting of ['createKey', 'auditLog', 'disconnect'])
    expect(await isInMenu(app, afterConnecting)).toBe(false);
  await trySampleData(page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    if (window) window.setProgressBar = (progress: number) => void shown.push(progress);
  });

  await chooseInMenu(app, 'preferences');
  const seconds = page.getByRole('textbox', { name: /copied client secret/ });
  await seconds.fill('60');
  await seconds.press('Enter');
  await page.getByRole('textbox', { name: /typing the count/ }).fill('500');
  await page.getByRole('link', { name: 'API Keys' }).click();
  await pickFromTop(page, /^All 400/);
  await chooseBulkAction(page, 'Regenerate Client Secret');
  // Below the threshold of the preferences nothing has to be typed.
  await expect(page.getByRole('button', { name: 'Regenerate 400' })).toBeEnabled();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
  await confirmBulk(page, 'Regenerate', 400);
  await expect(page.getByText('400 regenerated')).toBeVisible();
  const shown = await app.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);
  expect(shown.at(-1)).toBe(-1);
  expect(shown.some((progress) => progress > 0 && progress <= 1)).toBe(true);

  await page.getByRole('button', { name: 'Collect 400 client secrets' }).click();
  const collect = page.getByRole('dialog', { name: /client secrets/ });
  const line = collect.locator('[role="row"][data-id]').first();
  await line.getByRole('button', { name: /^Reveal/ }).click();
  await expect(line.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(line.getByText(/^[0-9a-f]{64}$/)).toBeHidden();
  await line.getByRole('button', { name: /^Copy Client Secret/ }).click();
  await expect(collect.getByText(/cleared in 60 seconds/)).toBeVisible();
  await expect(collect.getByRole('timer')).toHaveText(/^5\d s$/);
  await collect.getByRole('button', { name: 'Collect later' }).click();
  await page.getByRole('button', { name: /^Clear clipboard/ }).click();
  await expect(page.getByRole('button', { name: /^Clear clipboard/ })).toBeHidden();
  expect(await app.evaluate(async ({ clipboard }) => await clipboard.readText())).toBe('');
  await close();
});

test('a long bulk action that ends while the admin is elsewhere is told by a notice, which leads to its report', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await launchKeydesk({ args: ['--sample-keys=400'] });
  await trySampleData(page);
  await app.evaluate(({ Notification }) => {
    const notices: unknown[] = [];
    Object.assign(globalThis, { notices });
    Notification.prototype.show = function show() {
      notices.push(this);
    };
  });
  await pickFromTop(page, /^All 400/);
  await chooseBulkAction(page, 'Delete');
  await expect(page.getByRole('button', { name: 'Delete 400' })).toBeVisible();
  const pid = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'keydesk-service')?.pid,
  );
  if (pid === undefined) throw new Error('The embedded key service does not run.');
  process.kill(pid, 'SIGSTOP');
  setTimeout(() => process.kill(pid, 'SIGCONT'), 11_000);
  await confirmBulk(page, 'Delete', 400);
  await page.getByRole('button', { name: 'Hide' }).click();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.blur();
  });
  type Shown = { title: string; body: string; emit: (event: string) => void };
  const first = () =>
    app.evaluate(() => {
      const [notice] = (globalThis as unknown as { notices: Shown[] }).notices;
      return notice ? `${notice.title}: ${notice.body}` : null;
    });
  await expect.poll(first, { timeout: 40_000 }).toBe('Bulk delete finished: Deleted 400 of 400 API keys.');
  await app.evaluate(() => {
    (globalThis as unknown as { notices: Shown[] }).notices[0]?.emit('click');
  });
  await expect(page.getByRole('dialog').getByText('400 deleted')).toBeVisible();
  await close();
});
