import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { languageOf } from '../contract/texts/languages.ts';
import { createKeptView } from './app/kept-view.ts';
import { createConsole } from './create-console.ts';
import { createDesktop, createDesktopClipboard } from './create-desktop.ts';
import { createHandlers } from './create-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createMainLog } from './logging/main-log.ts';
import { createRecentFailures } from './logging/recent-failures.ts';
import { abandonDrafts } from './exports/draft-file.ts';
import { openNetwork } from './network/open-network.ts';
import { managedSettings } from './policy/managed-settings.ts';
import type { Policy } from './policy/policy.ts';
import { serveApp } from './security/app-protocol.ts';
import type { Clipboard } from './security/clipboard.ts';
import { lockDown } from './security/lock-down.ts';
import { createSettingsStore, type SettingsStore } from './settings/settings-store.ts';
import { updatesByPolicy } from './updates/updates-by-policy.ts';
import type { Ask } from './windows/ask.ts';
import { guardQuit } from './windows/guard-quit.ts';
import { notify } from './windows/notify.ts';
import { quitQuestion } from './windows/quit-question.ts';
import { createTellSecrets } from './windows/tell-secrets.ts';

/** Puts the console together. The app must be ready. @param sampleKeys null for the usual number @param policy of the company */
export function startApp({ sampleKeys, policy }: { sampleKeys: number | null; policy: Policy }): void {
  const userData = app.getPath('userData');
  const built = (path: string) => join(app.getAppPath(), 'out', path);
  const logFolder = join(userData, 'logs');
  const log = createMainLog(join(logFolder, 'keydesk.log'));
  const network = openNetwork();
  lockDown(log);
  serveApp(built('renderer'));

  const settings = openSettings(policy);
  const view = createKeptView();
  const { windows, ask, emit, followJob, askAfterServiceCrashes, forHandlers } = createDesktop({
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
  const parts = createConsole({
    userData,
    ...programs(built),
    emit,
    onJob: followJob,
    askAfterServiceCrashes,
    network,
    policy,
    onSecretsHeld: () => protect(windows.current()),
    secretDays: () => settings.settings().secretDays,
    ...createTellSecrets({ notify, onOpen: windows.bring, texts: () => settings.texts().secretNotices }),
    idleLockMinutes: () => settings.settings().idleLockMinutes,
    keepDeletedDays: () => settings.settings().keepDeletedDays,
    log,
  });
  // While secrets can be revealed, the window stays out of screenshots and shared screens.
  const protect = (window: BrowserWindow | null) => window?.setContentProtection(parts.vault.holdsAny);
  const { guardWindow } = guardEnd(parts, clipboard, settings, ask);
  const failures = createRecentFailures();
  const desk = { network, ...forHandlers, clipboard, settings, view, failures, logFolder };
  const handlers = createHandlers({ ...parts, ...desk, sampleKeys, policy });
  registerHandlers(handlers, log, undefined, failures.note);
  windows.open();
  void parts.saved.resumeLast();
  log.info({ version: app.getVersion() }, 'started');
}

/** The admin's preferences, below those of the company. */
const openSettings = (policy: Policy) =>
  createSettingsStore({
    managed: managedSettings(policy),
    systemLanguage: languageOf(app.getLocale()),
  });

/** What runs in a process of its own, as built. */
const programs = (built: (path: string) => string) => ({
  serviceModule: built('service/start-embedded.cjs'),
  inventoryModule: built('service/start-inventory.cjs'),
  exportModule: built('exports/export-process.cjs'),
  sealModule: built('hand-over/seal-process.cjs'),
});

/** Asks before a running job or secrets are left; then no secret stays on the clipboard, no half file on the disk, and no session at the key service. */
function guardEnd(
  { jobs, vault, connections, exports, handOvers, isJournalKept }: ReturnType<typeof createConsole>,
  clipboard: Clipboard,
  settings: SettingsStore,
  ask: Ask,
) {
  const question = () =>
    quitQuestion(jobs.open(), vault.uncollected(), isJournalKept(), settings.texts().desktop);
  return guardQuit(question, ask.yesNo, async () => {
    await clipboard.clearSecret();
    await Promise.all([exports.close(), handOvers.close(), abandonDrafts()]);
    await connections.close();
  });
}
