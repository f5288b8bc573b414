import { nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../../contract/settings/settings.ts';

/** What of the preferences main shows itself: the theme, for menus and dialogs of the system too, and the zoom of the page. */
export function applySettings({ theme, zoomPercent }: Settings, window: BrowserWindow | null): void {
  nativeTheme.themeSource = theme;
  if (window && !window.isDestroyed()) window.webContents.setZoomFactor(zoomPercent / 100);
}
