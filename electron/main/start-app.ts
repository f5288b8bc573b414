import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { createConsole } from './create-console.ts';
import { createHandlers } from './create-handlers.ts';
import { createEmit } from './ipc/emit-event.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createMainLog } from './logging/main-log.ts';
import { serveApp } from './security/app-protocol.ts';
import { createClipboard } from './security/clipboard.ts';
import { lockDown } from './security/lock-down.ts';
import { trustSystemCertificates } from './security/trust-system-certificates.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { setApplicationMenu } from './windows/application-menu.ts';
import { createAsk } from './windows/ask.ts';
import { guardQuit } from './windows/guard-quit.ts';
import { openMainWindow } from './windows/main-window.ts';
import { quitQuestion } from './windows/quit-question.ts';
import { createWindowKeeper } from './windows/window-keeper.ts';

/** Puts the console together. The app must be ready. @param sampleKeys null for the usual number */
export function startApp({ sampleKeys }: { sampleKeys: number | null }): void {
  const userData = app.getPath('userData');
  const built = (path: string) => join(app.getAppPath(), 'out', path);
  const log = createMainLog(join(userData, 'logs', 'keydesk.log'));
  trustSystemCertificates(log);
  lockDown(log);
  serveApp(built('renderer'));
  setApplicationMenu();

  const settings = createSettingsStore();
  nativeTheme.themeSource = settings.settings().theme;
  const windows = createWindowKeeper((): BrowserWindow => {
    const window = openMainWindow(settings);
    protect(window);
    guardWindow(window);
    return window;
  });
  const ask = createAsk(windows.current);
  const clipboard = createClipboard(log);
  const { vault, connections, jobs } = createConsole({
    userData,
    serviceModule: built('service/start-embedded.cjs'),
    emit: createEmit(windows.current),
    onSecretsHeld: () => protect(windows.current()),
    log,
  });
  // While secrets can be revealed, the window stays out of screenshots and shared screens.
  const protect = (window: BrowserWindow | null) => window?.setContentProtection(vault.tickets().length > 0);
  const { guardWindow } = guardQuit(
    () => quitQuestion(jobs.running(), vault.uncollected()),
    ask.yesNo,
    async () => {
      await clipboard.clearSecret();
      await connections.close();
    },
  );
  registerHandlers(
    createHandlers({ connections, jobs, vault, clipboard, settings, askWhere: ask.where, sampleKeys }),
    log,
  );
  windows.open();
  log.info({ version: app.getVersion() }, 'started');
}
