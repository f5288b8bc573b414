import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { createKeptView } from './app/kept-view.ts';
import type { Connections } from './connections/connections.ts';
import { createConsole } from './create-console.ts';
import { createDesktop, createDesktopClipboard } from './create-desktop.ts';
import { createHandlers } from './create-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createMainLog } from './logging/main-log.ts';
import { createRecentFailures } from './logging/recent-failures.ts';
import { openNetwork } from './network/open-network.ts';
import { managedSettings } from './policy/managed-settings.ts';
import type { Policy } from './policy/policy.ts';
import { serveApp } from './security/app-protocol.ts';
import type { Clipboard } from './security/clipboard.ts';
import { lockDown } from './security/lock-down.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { updatesByPolicy } from './updates/updates-by-policy.ts';
import { guardQuit } from './windows/guard-quit.ts';
import { quitQuestion } from './windows/quit-question.ts';

/** Puts the console together. The app must be ready. @param sampleKeys null for the usual number @param policy of the company */
export function startApp({ sampleKeys, policy }: { sampleKeys: number | null; policy: Policy }): void {
  const userData = app.getPath('userData');
  const built = (path: string) => join(app.getAppPath(), 'out', path);
  const logFolder = join(userData, 'logs');
  const log = createMainLog(join(logFolder, 'keydesk.log'));
  const network = openNetwork(log);
  lockDown(log);
  serveApp(built('renderer'));

  const settings = createSettingsStore({ managed: managedSettings(policy) });
  const view = createKeptView();
  const { windows, ask, emit, followJob, askAfterServiceCrashes } = createDesktop({
    settings,
    view,
    onWindow: (window) => {
      protect(window);
      guardWindow(window);
    },
    logFolder,
    makeUpdates: updatesByPolicy({ policy, keyFile: built('main/update-key.pem'), network, log }),
    log,
  });
  const clipboard = createDesktopClipboard(settings, emit, log);
  const { vault, connections, saved, passphraseVault, jobs, isJournalKept } = createConsole({
    userData,
    serviceModule: built('service/start-embedded.cjs'),
    emit,
    onJob: followJob,
    askAfterServiceCrashes,
    network,
    policy,
    onSecretsHeld: () => protect(windows.current()),
    idleLockMinutes: () => settings.settings().idleLockMinutes,
    log,
  });
  // While secrets can be revealed, the window stays out of screenshots and shared screens.
  const protect = (window: BrowserWindow | null) => window?.setContentProtection(vault.tickets().length > 0);
  const { guardWindow } = guardQuit(
    () => quitQuestion(jobs.running(), vault.uncollected(), isJournalKept()),
    ask.yesNo,
    beforeTheEnd(clipboard, connections),
  );
  const parts = { connections, saved, passphraseVault, jobs, vault, clipboard, settings, view };
  const failures = createRecentFailures();
  const desk = { network, emit, askWhere: ask.where, askFile: ask.file, failures, logFolder, sampleKeys };
  registerHandlers(createHandlers({ ...parts, ...desk }), log, undefined, failures.note);
  windows.open();
  void saved.resumeLast();
  log.info({ version: app.getVersion() }, 'started');
}

/** No secret stays on the clipboard, and no session at the key service. */
function beforeTheEnd(clipboard: Clipboard, connections: Connections) {
  return async () => {
    await clipboard.clearSecret();
    await connections.close();
  };
}
