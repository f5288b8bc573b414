import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
/** How long a console may take to end by itself before it is killed. */
const patienceMs = 15_000;

export type Keydesk = Readonly<{
  app: ElectronApplication;
  page: Page;
  /** Ends the console, whatever it holds, and removes its user data. */
  close: () => Promise<void>;
  /** Ends the console as a crash of the computer would. Its user data stays, for `launchKeydesk({ userData })`. */
  kill: () => Promise<void>;
  /** Gives the page that size, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** A folder of its own, new for every launch that is given none. */
  userData: string;
  /** The files in it that hold the text, by their path in it. */
  filesHolding: (text: string) => string[];
}>;

/**
 * Starts the built console as an admin would, on the Electron that ELECTRON_OVERRIDE_DIST_PATH names or the real one
 * (see playwright.config.ts). `args` are Keydesk's own; `userData` is that of a console that was killed.
 */
export async function launchKeydesk({
  args = [],
  userData = mkdtempSync(join(tmpdir(), 'keydesk-e2e-')),
}: { args?: string[]; userData?: string } = {}): Promise<Keydesk> {
  if (!existsSync(join(projectRoot, 'out/main/main.cjs')))
    throw new Error('There is no build of Keydesk. Run: npm run build');
  const remove = () => rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const app = await _electron.launch({ args: [projectRoot, `--user-data-dir=${userData}`, ...args] });
  const page = await app.firstWindow();
  // The window is there before its page: a spec begins when the page has what main gives it.
  await page.waitForFunction(() => 'api' in window);
  await page.waitForLoadState();
  return {
    app,
    page,
    userData,
    close: async () => {
      await endApp(app);
      remove();
      process.removeListener('exit', remove);
    },
    kill: async () => {
      process.removeListener('exit', remove);
      const ended = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await ended;
    },
    resize: async (width, height) => {
      const window = await app.browserWindow(page);
      await window.evaluate((target: BrowserWindow, [w, h]) => target.setContentSize(w, h), [
        width,
        height,
      ] as const);
      await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
    },
    filesHolding: (text) => filesHolding(userData, text),
  };
}

/** Quits, and says yes where the console asks whether something may be lost. */
async function endApp(app: ElectronApplication): Promise<void> {
  const { exitCode, signalCode } = app.process();
  if (exitCode !== null || signalCode !== null) return;
  await app
    .evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    })
    .catch(() => undefined);
  const killer = setTimeout(() => app.process().kill('SIGKILL'), patienceMs);
  await app.close().catch(() => undefined);
  clearTimeout(killer);
}

function filesHolding(folder: string, text: string): string[] {
  // Chromium stores page text as UTF-8 or UTF-16.
  const encodings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return encodings.some((bytes) => content.includes(bytes));
    })
    .map((file) => relative(folder, file));
}

/** What axe finds wrong on the page, one line per rule: rule, weight, places. @param without rules that say nothing here */
export async function axeViolations(page: Page, without: string[] = []): Promise<string[]> {
  // Electron's pages cannot open the second page that axe would like to work in.
  const { violations } = await new AxeBuilder({ page }).disableRules(without).setLegacyMode(true).analyze();
  return violations.map(({ id, impact, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join(', ');
    return `${id} (${impact ?? 'minor'}): ${places}`;
  });
}

/** Answers the next save dialogs with that file. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Where the key service inside the console listens, as its log says: the page is never told. */
export function embeddedServiceUrl(userData: string): string {
  const log = readFileSync(join(userData, 'logs', 'key-service.log'), 'utf8');
  const url = [...log.matchAll(/Server listening at (http:\/\/127\.0\.0\.1:\d+)/g)].at(-1)?.[1];
  if (url === undefined) throw new Error('The log of the embedded key service names no address.');
  return url;
}

/** Kills the key service inside the console, as a crash would. */
export async function killEmbeddedService(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'keydesk-service')?.pid,
  );
  if (pid === undefined) throw new Error('The embedded key service does not run.');
  process.kill(pid, 'SIGKILL');
}
