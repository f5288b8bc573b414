import { join } from 'node:path';
import { app, BrowserWindow, screen, type Rectangle } from 'electron';
import { appOrigin } from '../ipc/trusted-frame.ts';
import type { SettingsStore, WindowBounds } from '../settings/settings-store.ts';
import { applySettings } from './apply-settings.ts';

const smallest = { minWidth: 800, minHeight: 560 };

/** Opens the console's window where it was last, isolated and sandboxed. */
export function openMainWindow(settings: SettingsStore): BrowserWindow {
  const last = settings.windowBounds();
  const window = new BrowserWindow({
    ...smallest,
    width: 1280,
    height: 800,
    ...visibleBounds(last),
    show: false,
    title: 'Keydesk',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (last?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('dom-ready', () => applySettings(settings.settings(), window));
  window.on('close', () => {
    // The place to come back to when it is maximised no more.
    settings.saveWindowBounds({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** So much of the window must be on a screen to be taken hold of. */
const holdWidth = 120;
const holdHeight = 40;

/** The last bounds, cut to the screen they are on; none when that screen is gone and too little of the window could be seen. */
function visibleBounds(bounds: WindowBounds | null): Partial<Rectangle> {
  if (!bounds) return {};
  const { workArea } = screen.getDisplayMatching(bounds);
  const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
  const isVisible =
    right - Math.max(bounds.x, workArea.x) >= holdWidth &&
    bounds.y >= workArea.y &&
    bounds.y <= workArea.y + workArea.height - holdHeight;
  if (!isVisible) return {};
  const { x, y, width, height } = bounds;
  return { x, y, width: Math.min(width, workArea.width), height: Math.min(height, workArea.height) };
}
