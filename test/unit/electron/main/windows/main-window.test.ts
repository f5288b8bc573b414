import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../../electron/contract/settings/default-settings.ts';
import type { SettingsStore, WindowBounds } from '../../../../../electron/main/settings/settings-store.ts';
import { openMainWindow } from '../../../../../electron/main/windows/main-window.ts';

type Options = { webPreferences: Record<string, unknown> } & Record<string, unknown>;
const electron = await vi.hoisted(async () => {
  const events = await import('node:events');
  const made: { options: Options; loaded: string[] }[] = [];
  class BrowserWindow extends events.EventEmitter {
    readonly #made;
    constructor(options: Options) {
      super();
      this.#made = { options, loaded: [] as string[] };
      made.push(this.#made);
    }
    getNormalBounds = () => ({ x: 5, y: 6, width: 1000, height: 700 });
    isMaximized = () => this.maximize.mock.calls.length > 0;
    maximize = vi.fn();
    show = vi.fn();
    isDestroyed = () => false;
    webContents = Object.assign(new events.EventEmitter(), { setZoomFactor: vi.fn() });
    loadURL = (url: string) => {
      this.#made.loaded.push(url);
      return Promise.resolve();
    };
  }
  const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
  return {
    made,
    BrowserWindow,
    nativeTheme: { themeSource: 'system' },
    app: { getAppPath: () => '/app' },
    screen: { getDisplayMatching: () => ({ workArea }) },
  };
});
vi.mock('electron', () => electron);

const saved: WindowBounds[] = [];
const openAt = (bounds: WindowBounds | null) => {
  const settings = {
    settings: () => ({ ...defaultSettings, theme: 'dark', zoomPercent: 125 }),
    windowBounds: () => bounds,
    saveWindowBounds: (next: WindowBounds) => void saved.push(next),
  };
  const window = openMainWindow(settings as unknown as SettingsStore);
  return { window, ...electron.made.at(-1)! };
};
beforeEach(() => {
  electron.made.length = 0;
  saved.length = 0;
});

describe('the window', () => {
  it('is isolated and sandboxed, without Node', () => {
    expect(openAt(null).options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      preload: '/app/out/preload/preload.cjs',
    });
  });

  it("shows Keydesk's own page", () => {
    expect(openAt(null).loaded).toEqual(['app://keydesk/index.html']);
  });

  it('has the zoom of the preferences as soon as there is a page, and the system their theme', () => {
    const { window } = openAt(null);
    window.webContents.emit('dom-ready');
    expect(window.webContents.setZoomFactor).toHaveBeenCalledExactlyOnceWith(1.25);
    expect(electron.nativeTheme.themeSource).toBe('dark');
  });

  it('opens where it was last', () => {
    const last = { x: 100, y: 50, width: 1300, height: 900 };
    expect(openAt(last).options).toMatchObject(last);
  });

  it.each([
    { x: 5000, y: 50, width: 1300, height: 900 },
    { x: -2000, y: 50, width: 1300, height: 900 },
    { x: 0, y: -3000, width: 1300, height: 900 },
    { x: 0, y: 1080, width: 1300, height: 900 },
    { x: 0, y: -50, width: 1300, height: 900 },
    { x: 1850, y: 0, width: 1300, height: 900 },
  ])('opens in view when its screen is gone, or its title bar could not be taken hold of: %j', (last) => {
    const { options } = openAt(last);
    expect(options).toMatchObject({ width: 1280, height: 800 });
    expect(options).not.toHaveProperty('x');
  });

  it('is no larger than the screen it opens on', () => {
    const { options } = openAt({ x: 0, y: 0, width: 2560, height: 1440 });
    expect(options).toMatchObject({ width: 1920, height: 1080 });
  });

  it('maximised, is so again, and remembers the place to come back to', () => {
    const { window } = openAt({ x: 100, y: 50, width: 1300, height: 900, isMaximized: true });
    expect(window.maximize).toHaveBeenCalledOnce();
    window.emit('close');
    expect(saved).toEqual([{ x: 5, y: 6, width: 1000, height: 700, isMaximized: true }]);
  });

  it('remembers where it was closed', () => {
    openAt(null).window.emit('close');
    expect(saved).toEqual([{ x: 5, y: 6, width: 1000, height: 700, isMaximized: false }]);
  });
});
