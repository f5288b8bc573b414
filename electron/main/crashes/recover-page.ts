import type { BrowserWindow } from 'electron';
import type { Logger } from 'pino';
import { askAfterCrashes, type AfterCrashes } from './ask-after-crashes.ts';
import type { CrashLimit } from './crash-limit.ts';

export type RecoverPageDeps = AfterCrashes & Readonly<{ limit: CrashLimit; log: Logger }>;

/** Loads a page whose process ended, or hangs and the admin says so, again; it finds what was open by what main keeps of its view. */
export function recoverPage(window: BrowserWindow, deps: RecoverPageDeps): void {
  const { limit, log, choose, texts } = deps;
  let isAsking = false;
  const loadAgain = async () => {
    const { isTooOften, pauseMs } = limit.note();
    if (isTooOften && !(await askAfterCrashes(deps, 'page'))) return;
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, pauseMs);
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error({ reason, exitCode }, 'the page crashed');
    void loadAgain();
  });
  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    log.warn('the page does not answer');
    const { notAnswering, wait, loadAnew } = texts().desktop.crashes;
    void choose({ ...notAnswering, choices: [wait, loadAnew], cancel: wait }).then((choice) => {
      isAsking = false;
      // That it is gone is then heard like any crash.
      if (choice === loadAnew && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}
