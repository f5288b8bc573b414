import type { BrowserWindow } from 'electron';
import type { Logger } from 'pino';
import { createEmit } from './ipc/emit-event.ts';
import { createClipboard, systemClipboard } from './security/clipboard.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { setApplicationMenu } from './windows/application-menu.ts';
import { applySettings } from './windows/apply-settings.ts';
import { createAsk } from './windows/ask.ts';
import { openMainWindow } from './windows/main-window.ts';
import { openFolder } from './windows/open-folder.ts';
import { createWindowKeeper } from './windows/window-keeper.ts';

export type DesktopOptions = Readonly<{
  settings: SettingsStore;
  /** Told of each window that is opened. */
  onWindow: (window: BrowserWindow) => void;
  logFolder: string;
  log: Logger;
}>;

/** What the console shows itself by: its one window, the dialogs of the system, the clipboard; each as the preferences say. */
export function createDesktop({ settings, onWindow, logFolder, log }: DesktopOptions) {
  const windows = createWindowKeeper(() => {
    const window = openMainWindow(settings);
    window.webContents.on('zoom-changed', (_event, direction) => {
      emit('app', 'menuCommand', { command: direction === 'in' ? 'zoomIn' : 'zoomOut' });
    });
    onWindow(window);
    return window;
  });
  const emit = createEmit(windows.current);
  const clipboard = createClipboard(log, systemClipboard, {
    secondsKept: () => settings.settings().clipboardSeconds,
  });
  settings.onChange((changed) => applySettings(changed, windows.current()));
  applySettings(settings.settings(), null);
  setApplicationMenu({
    onCommand: (command) => emit('app', 'menuCommand', { command }),
    onOpenLogFolder: () => void openFolder(logFolder),
  });
  return { windows, ask: createAsk(windows.current), emit, clipboard };
}
export type Desktop = ReturnType<typeof createDesktop>;
