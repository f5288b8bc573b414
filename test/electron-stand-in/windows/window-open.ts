import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import type { CdpConnection, CdpSession } from '../chromium/cdp-connection.ts';
import { toAppUrl, toChromiumUrl } from '../protocol/scheme-urls.ts';
import { say } from '../say.ts';

export type WindowOpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;
export type WindowRequest = { url: string; frameName: string; features: string };

/** Asks the app's handler; without one Electron opens every window. */
export function isWindowAllowed(handler: WindowOpenHandler | null, request: WindowRequest): boolean {
  if (!handler) return true;
  const details = {
    ...request,
    url: toAppUrl(request.url),
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'default' },
  } as HandlerDetails;
  return handler(details).action !== 'deny';
}

/** Opens what the app allowed: a bare page, enough for a test to notice that it was allowed. */
export async function openAllowedWindow(browser: CdpSession, url: string): Promise<void> {
  say(`the app allowed a new window for ${url}; it is opened without preload and network.`);
  await browser.send('Target.createTarget', { url: toChromiumUrl(url) });
}

/** Links with a target open a page without calling window.open: it is closed at once unless the app allows it. */
export function closeRefusedWindows(
  connection: CdpConnection,
  opener: { targetId: string; session: CdpSession },
  isAllowed: (request: WindowRequest) => boolean,
): void {
  const announced: WindowRequest[] = [];
  opener.session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    announced.push({ url, frameName: windowName, features: windowFeatures.join(',') });
  });
  connection.browser.on('Target.targetCreated', ({ targetInfo: { type, openerId, targetId } }) => {
    if (type !== 'page' || openerId !== opener.targetId) return;
    const request = announced.shift() ?? { url: '', frameName: '', features: '' };
    if (isAllowed(request)) return;
    connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
}
