import type { Rectangle } from 'electron';
import { isHeaded } from '../command-line.ts';
import type { PageSession } from './page-session.ts';

/**
 * Gives Chromium's page the size of the window. Headless, the page is as large as the window, without a frame; visible, the
 * window itself is moved. Zoomed, the same window holds fewer CSS pixels, each of them larger.
 */
export async function showBounds(
  { session, connection, targetId }: PageSession,
  bounds: Rectangle,
  zoom: number,
): Promise<void> {
  const { width, height, x, y } = bounds;
  const page = isHeaded
    ? { width: 0, height: 0, deviceScaleFactor: zoom === 1 ? 0 : zoom }
    : { width: Math.round(width / zoom), height: Math.round(height / zoom), deviceScaleFactor: zoom };
  await session.send('Emulation.setDeviceMetricsOverride', { ...page, mobile: false });
  if (!isHeaded) return;
  const { windowId } = await connection.browser.send('Browser.getWindowForTarget', { targetId });
  await connection.browser.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left: x, top: y, width, height },
  });
}

/** Tells when the user moves or resizes a visible window. */
export function watchBounds(
  { session, connection, targetId }: PageSession,
  changed: (bounds: Rectangle) => void,
): void {
  if (!isHeaded) return;
  session.on('Page.frameResized', () => {
    connection.browser
      .send('Browser.getWindowForTarget', { targetId })
      .then(({ bounds: { left = 0, top = 0, width = 0, height = 0 } }) =>
        changed({ x: left, y: top, width, height }),
      )
      .catch(() => undefined);
  });
}
