import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { appOrigin } from '../ipc/trusted-frame.ts';
import type { SettingsStore, WindowBounds } from '../settings/settings-store.ts';
import { applySettings } from './apply-settings.ts';

const smallest = { minWidth: 800, minHeight: 560 };

/** Opens the console's window where it was last, isolated and sandboxed. */
export function openMainWindow(settings: SettingsStore): BrowserWindow {
  const window = new BrowserWindow({
    ...smallest,
    width: 1280,
    height: 800,
    ...visibleBounds(settings.windowBounds()),
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
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('dom-ready', () => applySettings(settings.settings(), window));
  window.on('close', () => settings.saveWindowBounds(window.getBounds()));
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** The last bounds, unless the screen they were on is gone. */
function visibleBounds(bounds: WindowBounds | null): Partial<WindowBounds> {
  if (!bounds) return {};
  const { workArea } = screen.getDisplayMatching(bounds);
  const isVisible =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y < workArea.y + workArea.height &&
    bounds.y + bounds.height > workArea.y;
  return isVisible ? bounds : {};
}
