import type { CdpSession } from '../chromium/cdp-connection.ts';

export type PermissionRequestHandler = (
  webContents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
export type PermissionCheckHandler = (
  webContents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean;

/** Electron's name of each permission, and Chromium's. */
const permissions: readonly (readonly [electron: string, chromium: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['idle-detection', 'idle-detection'],
  ['display-capture', 'display-capture'],
  ['local-fonts', 'local-fonts'],
];

/**
 * Asks the app's handlers about every permission and tells Chromium the answers for the origin, before the page is loaded.
 * Without handlers Electron grants everything; so does this.
 */
export async function applyPermissions(
  browser: CdpSession,
  handlers: { request: PermissionRequestHandler | null; check: PermissionCheckHandler | null },
  webContents: unknown,
  url: { app: string; chromium: string },
): Promise<void> {
  const origin = new URL(url.chromium).origin;
  const details = { requestingUrl: url.app, isMainFrame: true };
  for (const [electron, name] of permissions) {
    const isChecked = handlers.check?.(webContents, electron, new URL(url.app).href, details) ?? true;
    const isGranted = isChecked && (await ask(handlers.request, webContents, electron, details));
    await browser.send('Browser.setPermission', {
      permission: { name },
      setting: isGranted ? 'granted' : 'denied',
      origin,
    });
  }
}

const ask = (
  handler: PermissionRequestHandler | null,
  webContents: unknown,
  permission: string,
  details: object,
): Promise<boolean> =>
  new Promise((resolve) => {
    if (handler) handler(webContents, permission, resolve, details);
    else resolve(true);
  });
