import { isHeaded } from '../command-line.ts';
import { focusedWindow } from '../windows/window-registry.ts';

/**
 * Copies to the clipboard of the system, for the user of a visible Chromium: as a page would, since no tool for it is
 * everywhere. Headless, nobody's clipboard is touched.
 */
export async function copyForUser(text: string): Promise<void> {
  const page = isHeaded ? await focusedWindow()?.webContents.page : undefined;
  const world = page?.isolatedWorld() ?? null;
  if (!page || world === null) return;
  await page.session.send('Runtime.evaluate', {
    // An empty text would copy nothing, and leave what is to be cleared.
    expression: `(${copyInPage.toString()})(${JSON.stringify(text === '' ? ' ' : text)})`,
    contextId: world,
    userGesture: true,
  });
}

/** Self-contained, since its source text runs in the page. */
function copyInPage(text: string): void {
  const focused = document.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.value = text;
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy without a permission
  document.execCommand('copy');
  area.remove();
  focused?.focus();
}
