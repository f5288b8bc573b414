import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchExample, runMain, type Example } from './launch-example.ts';

let example: Example;
beforeAll(async () => {
  example = await launchExample();
});
afterAll(async () => example.close());

describe('The app knows itself', () => {
  test('its folder, name, version, arguments and user data are those of the app', async () => {
    const { folder, userData } = example;
    const known = await example.app.evaluate(({ app }) => ({
      folder: app.getAppPath(),
      version: app.getVersion(),
      name: app.getName(),
      userData: app.getPath('userData'),
      argv: process.argv.slice(1),
      isReady: app.isReady(),
      isPackaged: app.isPackaged,
    }));
    expect(known).toEqual({
      folder,
      userData,
      version: '3.2.1',
      name: 'stand-in-example',
      argv: [folder, `--user-data-dir=${userData}`, '--own=1'],
      isReady: true,
      isPackaged: false,
    });
    expect(existsSync(join(userData, 'Chromium'))).toBe(true);
  });

  test('it has no keychain and says so', async () => {
    const isAvailable = await example.app.evaluate(({ safeStorage }) =>
      safeStorage.isAsyncEncryptionAvailable(),
    );
    expect(isAvailable).toBe(false);
  });

  test('it says that it is no Electron', async () => {
    expect(await example.app.evaluate(() => process.versions['electron'])).toMatch(/stand-in$/);
  });

  test('app.browserWindow gives the window of a page, at the address of the app', async () => {
    const window = await example.app.browserWindow(example.page);
    expect(await window.evaluate((w: Electron.BrowserWindow) => w.webContents.getURL())).toBe(
      'app://example/index.html',
    );
  });
});

describe('The desktop', () => {
  test('what is copied stays with the stand-in, and can be read, cleared and replaced', async () => {
    const read = () => example.app.evaluate(({ clipboard }) => clipboard.readText());
    await example.page.evaluate(() => window.example.invoke('copy', 'a secret'));
    expect(await read()).toBe('a secret');
    await example.app.evaluate(({ clipboard }) => clipboard.clear());
    expect(await read()).toBe('');
    const types = await example.app.evaluate(async ({ clipboard, ClipboardItem }) => {
      await clipboard.write([new ClipboardItem({ 'text/plain': 'text', 'x/hint': 'secret' })]);
      return (await clipboard.read()).flatMap((item) => item.types);
    });
    expect(types).toEqual(['text/plain', 'x/hint']);
    expect(await read()).toBe('text');
  });

  test('an unanswered save dialog is cancelled; a test answers it through app.evaluate', async () => {
    expect(await example.page.evaluate(() => window.example.invoke('save'))).toBe('');
    await example.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/tmp/chosen.csv' });
    });
    expect(await example.page.evaluate(() => window.example.invoke('save'))).toBe('/tmp/chosen.csv');
  });

  test('the menu is found by id', async () => {
    const label = await example.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quit')?.label,
    );
    expect(label).toBe('Quit');
  });

  test('the window takes a size, and the page has it', async () => {
    const size = () => example.page.evaluate(() => [innerWidth, innerHeight]);
    expect(await size()).toEqual([900, 700]);
    const window = await example.app.browserWindow(example.page);
    await window.evaluate((w: Electron.BrowserWindow) => w.setSize(800, 600));
    await expect.poll(size).toEqual([800, 600]);
    await example.page.setViewportSize({ width: 1000, height: 500 });
    await expect.poll(size).toEqual([1000, 500]);
  });

  test('the page is printed to PDF, on the paper that was asked for', async () => {
    const window = await example.app.browserWindow(example.page);
    const print = async (pageSize: 'A4' | 'Letter') => {
      const pdf = await window.evaluate(
        async (w: Electron.BrowserWindow, size) =>
          (await w.webContents.printToPDF({ pageSize: size })).toString('latin1'),
        pageSize,
      );
      return [
        pdf.slice(0, 5),
        /\/MediaBox \[([^\]]+)\]/
          .exec(pdf)?.[1]
          ?.split(' ')
          .map((side) => Math.round(Number(side))),
      ];
    };
    expect(await print('Letter')).toEqual(['%PDF-', [0, 0, 612, 792]]);
    expect(await print('A4')).toEqual(['%PDF-', [0, 0, 596, 842]]);
  });

  test('there is no printer, and it says so', async () => {
    const window = await example.app.browserWindow(example.page);
    const ended = await window.evaluate(
      (w: Electron.BrowserWindow) =>
        new Promise((resolve) => {
          w.webContents.print({}, (printed, reason) => resolve([printed, reason]));
        }),
    );
    expect(ended).toEqual([false, 'Print job failed']);
  });

  test('content protection is remembered', async () => {
    const window = await example.app.browserWindow(example.page);
    const isProtected = await window.evaluate((w: Electron.BrowserWindow) => {
      w.setContentProtection(true);
      return w.isContentProtected();
    });
    expect(isProtected).toBe(true);
  });

  test("the page follows Playwright's colour scheme", async () => {
    const isDark = () => example.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await example.page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark()).toBe(true);
    await example.page.emulateMedia({ colorScheme: 'light' });
    expect(await isDark()).toBe(false);
  });

  test("the page follows the app's own theme", async () => {
    await example.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    await expect
      .poll(() => example.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(true);
  });
});

describe('What the stand-in does not have fails loudly', () => {
  const failureOf = (attempt: string) =>
    example.app.evaluate((electron, name) => {
      const attempts: Record<string, () => unknown> = {
        module: () => electron.autoUpdater,
        method: () => electron.app.relaunch(),
        event: () => electron.app.on('accessibility-support-changed', () => undefined),
        window: () => electron.BrowserWindow.getAllWindows()[0]!.setOpacity(1),
        sandbox: () => new electron.BrowserWindow({ webPreferences: { sandbox: false } }),
      };
      try {
        attempts[name]!();
        return 'nothing';
      } catch (error) {
        return (error as Error).message;
      }
    }, attempt);

  test.each([
    ['module', /electron\.autoUpdater is not implemented/],
    ['method', /app\.relaunch is not implemented/],
    ['event', /app\.on\('accessibility-support-changed'\) is not implemented/],
    ['window', /BrowserWindow\.setOpacity is not implemented/],
    ['sandbox', /webPreferences\.sandbox: false is not implemented/],
  ])('%s', async (name, message) => {
    expect(await failureOf(name)).toMatch(message);
  });

  test('ipcRenderer.sendSync', async () => {
    const message = await example.page.evaluate(() => {
      try {
        return window.example.sendSync();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toMatch(/ipcRenderer\.sendSync is not implemented/);
  });
});

describe('The end', () => {
  test('app.exit gives its exit code', async () => {
    expect((await runMain("require('electron').app.exit(3)")).code).toBe(3);
  });

  test('a main process that throws ends with 1 and says why', async () => {
    expect(await runMain("throw new Error('broken')")).toMatchObject({ code: 1, err: /broken/ });
  });

  test('quit asks before-quit and will-quit, and waits where one prevents it', async () => {
    const source = `const { app } = require('electron'); let isAsked = false;
      app.on('before-quit', () => console.log('before'));
      app.on('will-quit', (event) => { if (isAsked) return; isAsked = true; event.preventDefault(); setTimeout(() => app.quit()); });
      app.on('quit', (event, code) => console.log('quit', code));
      app.whenReady().then(() => app.quit());`;
    expect(await runMain(source)).toMatchObject({ code: 0, out: 'before\nbefore\nquit 0\n' });
  });

  test('a second instance does not get the lock, and tells the first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-lock-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "tiny", "main": "main.cjs" }');
    const source = `const { app } = require('electron'); app.setPath('userData', ${JSON.stringify(folder)});
      if (!app.requestSingleInstanceLock()) { console.log('refused'); app.exit(0); }
      else { console.log('first'); app.on('second-instance', (event, argv) => { console.log(argv.at(-1)); app.exit(0); });
        setTimeout(() => app.exit(9), 20000); }`;
    const first = runMain(source);
    await expect.poll(() => existsSync(join(folder, 'stand-in.lock')), { timeout: 10_000 }).toBe(true);
    expect((await runMain(source, '--called')).out).toBe('refused\n');
    expect(await first).toMatchObject({ code: 0, out: 'first\n--called\n' });
    rmSync(folder, { recursive: true });
  });
});
