import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const here = fileURLToPath(new URL('.', import.meta.url));
// Read by the package `electron`, which Playwright asks for its executable.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = here;

/** What the example's preload exposes. */
export type ExampleApi = Readonly<{
  invoke: (channel: string, value?: unknown) => Promise<unknown>;
  onCounted: (listener: (number: number) => void) => () => void;
  throwNow: () => void;
  requireFs: () => unknown;
  sendSync: () => unknown;
  list: number[];
}>;

declare global {
  interface Window {
    readonly example: ExampleApi;
  }
}

export type Example = Readonly<{
  app: ElectronApplication;
  page: Page;
  folder: string;
  userData: string;
  close: () => Promise<void>;
}>;

/** Text to be replaced in a file of the example: a fault to plant. */
export type Fault = Readonly<{ file: string; replace: string; by: string }>;

/** A copy of the example app in a folder of its own. */
export function copyExample(faults: readonly Fault[] = []): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  cpSync(join(here, 'example'), folder, { recursive: true });
  for (const { file, replace, by } of faults) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(replace)) throw new Error(`${file} does not hold: ${replace}`);
    writeFileSync(join(folder, file), text.replace(replace, by));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts a copy of the example as Playwright starts any Electron app, and waits for its page. */
export async function launchExample(faults: readonly Fault[] = []): Promise<Example> {
  const { folder, remove } = copyExample(faults);
  const userData = join(folder, 'user-data');
  const app = await _electron.launch({ args: [folder, `--user-data-dir=${userData}`, '--own=1'] });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Example 3' }).waitFor();
  const close = async () => {
    await app.close();
    remove();
  };
  return { app, page, folder, userData, close };
}

export type Ended = Readonly<{ code: number | null; out: string; err: string }>;

/** Runs main-process source on the stand-in without Playwright and without a window, to its end. */
export async function runMain(source: string, ...args: string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-main-'));
  writeFileSync(join(folder, 'main.cjs'), source);
  writeFileSync(join(folder, 'package.json'), '{ "name": "tiny", "main": "main.cjs" }');
  const child = spawn(join(here, 'electron'), [folder, `--user-data-dir=${folder}`, ...args]);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  return { code, out, err };
}
