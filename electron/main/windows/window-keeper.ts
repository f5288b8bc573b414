import { app, type BrowserWindow } from 'electron';

/** Keeps the one window: opens it, forgets it when closed, brings it back when the program is started or called again. */
export function createWindowKeeper(openWindow: () => BrowserWindow) {
  let window: BrowserWindow | null = null;
  const open = () => {
    const opened = openWindow();
    window = opened;
    opened.on('closed', () => {
      window = null;
    });
  };
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (!window) open();
  });
  const bring = () => {
    if (!window) open();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  app.on('second-instance', bring);
  return { open, bring, current: () => window };
}
