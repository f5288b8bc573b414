import { closeChromium } from '../chromium/chromium.ts';
import { commandLine } from '../command-line.ts';
import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import { preventableEvent } from '../preventable-event.ts';
import { openWindows } from '../windows/window-registry.ts';
import { appEvents } from './app-events.ts';
import { AppPaths } from './app-paths.ts';
import { findPackage } from './find-package.ts';
import { readProcessMetrics } from './process-metrics.ts';
import { takeSingleInstanceLock } from './single-instance.ts';

/** How long an app may go on without any window after its user closed the last one. */
const patienceMs = 5_000;

export const appPackage = findPackage(commandLine.entry);

/** The app: its life from ready to quit, and what it knows of itself. */
class App extends LoudEmitter {
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly commandLine = appSwitches();
  /** Ready for the stand-in itself; isReady() is what the app sees, which Playwright holds back. */
  isStarted = false;
  isQuitting = false;
  #name = appPackage.name;
  #version = appPackage.version;
  readonly #paths = new AppPaths(() => this.#name, commandLine.userDataFolder);
  readonly #ready = Promise.withResolvers<undefined>();
  #releaseLock: (() => void) | null = null;

  constructor() {
    super('app', appEvents);
  }

  whenReady(): Promise<undefined> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.isStarted;
  }

  getPath = (name: string): string => this.#paths.get(name);
  setPath = (name: string, path: string): void => this.#paths.set(name, path);
  setAppLogsPath = (path?: string): void => this.#paths.set('logs', path ?? this.#paths.get('logs'));
  getAppPath = (): string => appPackage.folder;
  getVersion = (): string => this.#version;
  setVersion = (version: string): void => void (this.#version = version);
  getName = (): string => this.#name;
  setName = (name: string): void => void (this.#name = name);
  getLocale = (): string => 'en-US';
  getLocaleCountryCode = (): string => 'US';
  getSystemLocale = (): string => 'en-US';
  getPreferredSystemLanguages = (): string[] => ['en-US'];
  getAppMetrics = readProcessMetrics;

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    const request = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    this.#releaseLock ??= takeSingleInstanceLock(this.getPath('userData'), request, (second) =>
      this.emit(
        'second-instance',
        preventableEvent(),
        second.argv,
        second.workingDirectory,
        second.additionalData,
      ),
    );
    return this.#releaseLock !== null;
  }

  hasSingleInstanceLock(): boolean {
    return this.#releaseLock !== null;
  }

  /** Chromium here is sandboxed by itself, where the system lets it; these change nothing that a page could see. */
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  setDesktopName(): void {}
  focus(): void {}

  /** before-quit, close every window, will-quit, quit: each step may be prevented, as in Electron. */
  quit(): void {
    const asked = preventableEvent();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    this.isQuitting = true;
    for (const window of openWindows()) window.close();
    if (openWindows().length > 0) {
      this.isQuitting = false;
      return;
    }
    const event = preventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.isQuitting = false;
      return;
    }
    this.exit(0);
  }

  /** Ends at once: windows are not asked, only `quit` is told. */
  exit(code = 0): void {
    this.isQuitting = true;
    for (const window of openWindows()) window.destroy();
    this.emit('quit', preventableEvent(), code);
    this.#releaseLock?.();
    void closeChromium().finally(() => process.exit(code));
  }

  /** For windows: the last one closed quits, unless the app listens for that. */
  windowClosed(): void {
    if (openWindows().length > 0 || this.isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  /** For windows that Chromium closed: an app that would now ask its user something has nowhere left to ask. */
  endWithoutWindows(): void {
    setTimeout(() => {
      if (openWindows().length === 0) this.exit(0);
    }, patienceMs).unref();
  }

  /** For the stand-in's start: everything is there. */
  becomeReady(): void {
    this.isStarted = true;
    this.#ready.resolve(undefined);
    this.emit('ready', preventableEvent(), {});
  }
}
failLoudly('app', App.prototype);

/** app.commandLine: remembered, and readable again; Chromium is started with the stand-in's own switches. */
function appSwitches() {
  const switches = new Map(
    commandLine.switches.map((text): [string, string] => {
      const [name = '', value = ''] = text.slice(2).split('=');
      return [name, value];
    }),
  );
  return failLoudly('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
    appendArgument: (): void => undefined,
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    removeSwitch: (name: string): void => void switches.delete(name),
  });
}

export const app = new App();
