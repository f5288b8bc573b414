import { app, type Session } from 'electron';
import type { Logger } from 'pino';
import { appOrigin } from '../ipc/trusted-frame.ts';
import { originOf } from './origin-of.ts';

/**
 * The page has no network: nothing but its own files is ever asked for, whatever its Content Security Policy says. Nothing is
 * downloaded, and where a certificate is at fault or one of the user's is asked for, the answer is no.
 */
export function denyNetwork(session: Session, log: Logger): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isAllowed(url);
    if (cancel) log.warn({ origin: originOf(url) }, 'request refused');
    answer({ cancel });
  });
  session.on('will-download', (event, item) => {
    log.warn({ origin: originOf(item.getURL()) }, 'download refused');
    event.preventDefault();
  });
  app.on('certificate-error', (event, _contents, url, error, _certificate, trust) => {
    log.warn({ origin: originOf(url), error }, 'certificate refused');
    event.preventDefault();
    trust(false);
  });
  // Unasked, Electron would present the first certificate of the user to whoever wants one.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}

/** The files of the page, and while Keydesk is being developed those of the developer tools. */
const isAllowed = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) || (!app.isPackaged && url.startsWith('devtools://'));
