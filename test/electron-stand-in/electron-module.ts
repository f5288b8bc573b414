import { app } from './app/app.ts';
import { clipboard, ClipboardItem } from './desktop/clipboard.ts';
import { dialog } from './desktop/dialog.ts';
import { Menu, MenuItem } from './desktop/menu.ts';
import { nativeTheme } from './desktop/native-theme.ts';
import { net } from './desktop/net.ts';
import { Notification } from './desktop/notification.ts';
import { powerMonitor } from './desktop/power-monitor.ts';
import { safeStorage } from './desktop/safe-storage.ts';
import { screen } from './desktop/screen.ts';
import { shell } from './desktop/shell.ts';
import { failLoudly } from './fail-loudly.ts';
import { ipcMain } from './ipc/ipc-main.ts';
import { protocol } from './protocol/protocol.ts';
import { session } from './session/session.ts';
import { utilityProcess } from './utility-process/utility-process.ts';
import { BrowserWindow } from './windows/browser-window.ts';
import { openContents } from './windows/window-registry.ts';

const webContents = failLoudly('webContents', {
  getAllWebContents: openContents,
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number) => openContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) =>
    openContents().find((contents) => contents.targetId === targetId),
});

/** What `require('electron')` gives in the main process. */
export const electron = failLoudly('electron', {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
});
