import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { commandLine } from '../command-line.ts';
import { CdpConnection } from './cdp-connection.ts';
import { chromiumSwitches } from './chromium-switches.ts';
import { findChromium } from './find-chromium.ts';

/** How long Chromium may take to end by itself before it is killed. */
const patienceMs = 3_000;

export type Chromium = Readonly<{
  connection: CdpConnection;
  process: ChildProcess;
  close: () => Promise<void>;
}>;

let running: Promise<Chromium> | null = null;
let startedPid: number | undefined;

/** The one Chromium of this app, started at first use. Its profile lies in the user data, as Electron's does. */
export const theChromium = (userDataFolder: string): Promise<Chromium> =>
  (running ??= startChromium(join(userDataFolder, 'Chromium')));

/** Ends Chromium if it was started, and waits for it. */
export const closeChromium = async (): Promise<void> =>
  running?.then(
    (chromium) => chromium.close(),
    () => undefined,
  );

export const chromiumPid = () => startedPid;

async function startChromium(profileFolder: string): Promise<Chromium> {
  const executable = findChromium();
  if (executable === null)
    throw new Error('electron stand-in: no Chromium found (set ELECTRON_STAND_IN_CHROMIUM)');
  mkdirSync(profileFolder, { recursive: true });
  const child = spawn(executable, chromiumSwitches(profileFolder, commandLine.opensDebuggingPort), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  startedPid = child.pid;
  const said = listen(child.stderr as Readable);
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said.text()}`)));
  });
  failed.catch(() => undefined);
  const { product } = await Promise.race([connection.browser.send('Browser.getVersion'), failed]);
  Object.assign(process.versions, { chrome: product.replace(/^.*\//, '') });
  await connection.browser.send('Target.setDiscoverTargets', { discover: true });
  if (commandLine.opensDebuggingPort) {
    process.stderr.write(`\nDevTools listening on ${await Promise.race([said.address, failed])}\n`);
  }
  return { connection, process: child, close: () => close(child, connection) };
}

/** Chromium's messages: the address of its DevTools, and the last lines in case that it does not start. */
function listen(stderr: Readable) {
  const lines: string[] = [];
  const address = new Promise<string>((resolve) => {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      if (lines.length > 200) lines.shift();
      const found = /DevTools listening on (ws:\/\/\S+)\s/.exec(lines.join(''));
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
  return { address, text: () => lines.join('').slice(-4_000) };
}

async function close(child: ChildProcess, connection: CdpConnection): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  connection.browser.send('Browser.close').catch(() => undefined);
  await gone;
  clearTimeout(timer);
}
