import type { Bridge } from './connect-worlds.ts';

/**
 * Makes window.open of the page ask the app's setWindowOpenHandler, and open nothing by itself: Chromium would open first
 * and be told to close afterwards. Self-contained, since its source text runs in the page.
 */
export function runPageWorld(bridge: Bridge): void {
  window.open = (url, frameName, features) => {
    const address = url === undefined || url === '' ? 'about:blank' : new URL(url, location.href).href;
    bridge.openWindow(address, frameName ?? '', features ?? '');
    return null;
  };
}
