import { app, session, type WebContents } from 'electron';
import type { Logger } from 'pino';
import { appOrigin } from '../ipc/trusted-frame.ts';
import { denyNetwork } from './deny-network.ts';
import { denyPermissions } from './deny-permissions.ts';
import { originOf } from './origin-of.ts';

/**
 * The page stays what it is: no navigation, no redirect, no second window, no webview, no permission, no device, no network and no
 * download, whatever is injected into it. In a packaged build it has no developer tools either.
 */
export function lockDown(log: Logger): void {
  denyPermissions(session.defaultSession, log);
  denyNetwork(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
}

/** What of a navigation decides whether it may happen. */
type Navigation = Readonly<{ url: string; isMainFrame: boolean; preventDefault: () => void }>;

function lockContents(contents: WebContents, log: Logger): void {
  const judge = (event: Navigation) => {
    if (event.isMainFrame && event.url.startsWith(`${appOrigin}/`)) return;
    log.warn({ origin: originOf(event.url) }, 'navigation refused');
    event.preventDefault();
  };
  contents.on('will-navigate', judge);
  contents.on('will-frame-navigate', judge);
  // The own files are never redirected: whatever asks for it is not one of them.
  contents.on('will-redirect', (event) => {
    log.warn({ origin: originOf(event.url) }, 'redirect refused');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.on('devtools-opened', () => {
    if (app.isPackaged) contents.closeDevTools();
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.warn({ origin: originOf(url) }, 'window.open refused');
    return { action: 'deny' };
  });
}
