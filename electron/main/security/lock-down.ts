import { app, session, type WebContents } from 'electron';
import type { Logger } from 'pino';
import { appOrigin } from '../ipc/trusted-frame.ts';

/** The page stays what it is: no navigation, no second window, no webview, no permission, whatever is injected into it. */
export function lockDown(log: Logger): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn({ permission }, 'permission denied');
    decide(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
}

function lockContents(contents: WebContents, log: Logger): void {
  contents.on('will-navigate', (event) => {
    if (event.url.startsWith(`${appOrigin}/`)) return;
    log.warn({ origin: originOf(event.url) }, 'navigation refused');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn({ origin: originOf(url) }, 'window.open refused');
    return { action: 'deny' };
  });
}

/** Only the origin is logged: the rest of an address may hold anything. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'invalid');
