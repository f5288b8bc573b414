import { app, type BrowserWindow } from 'electron';
import type { Logger } from 'pino';
import type { Job } from '../contract/jobs/job.ts';
import { textsOf } from '../contract/texts/index.ts';
import type { Language } from '../contract/texts/languages.ts';
import type { KeptView } from './app/kept-view.ts';
import { askAfterCrashes } from './crashes/ask-after-crashes.ts';
import { createCrashLimit } from './crashes/crash-limit.ts';
import { recoverPage } from './crashes/recover-page.ts';
import { createEmit } from './ipc/emit-event.ts';
import { createClipboard, systemClipboard } from './security/clipboard.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { MakeUpdates } from './updates/updates-by-policy.ts';
import { offerInMenu, setApplicationMenu, type MenuActions } from './windows/application-menu.ts';
import { applySettings } from './windows/apply-settings.ts';
import { createAsk } from './windows/ask.ts';
import { openMainWindow } from './windows/main-window.ts';
import { notify } from './windows/notify.ts';
import { openFolder } from './windows/open-folder.ts';
import { createPrintPage } from './windows/print-page.ts';
import { showProgress } from './windows/show-progress.ts';
import { createTellJobEnd } from './windows/tell-job-end.ts';
import { createWindowKeeper } from './windows/window-keeper.ts';

export type DesktopOptions = Readonly<{
  settings: SettingsStore;
  view: KeptView;
  /** Told of each window that is opened. */
  onWindow: (window: BrowserWindow) => void;
  logFolder: string;
  /** Null where there are no updates. */
  makeUpdates: MakeUpdates | null;
  log: Logger;
}>;

/** What the console shows itself by: its one window, menu, notices and dialogs of the system, the clipboard; each as the preferences say. */
export function createDesktop(options: DesktopOptions) {
  const { settings, view, onWindow, logFolder, log } = options;
  const openLogFolder = () => openFolder(logFolder);
  const limit = createCrashLimit();
  const windows = createWindowKeeper(() => {
    const window = openMainWindow(settings);
    window.webContents.on('zoom-changed', (_event, direction) => {
      emit('app', 'menuCommand', { command: direction === 'in' ? 'zoomIn' : 'zoomOut' });
    });
    const nothingToChoose = () => offerInMenu([]);
    window.on('closed', nothingToChoose);
    window.webContents.on('render-process-gone', nothingToChoose);
    recoverPage(window, { ...afterCrashes, limit, log });
    onWindow(window);
    return window;
  });
  const emit = createEmit(windows.current);
  const ask = createAsk(windows.current);
  const { texts } = settings;
  const afterCrashes = { choose: ask.choice, openLogFolder, quit: () => app.quit(), texts };
  settings.onChange((changed) => applySettings(changed, windows.current()));
  applySettings(settings.settings(), null);
  const updates = options.makeUpdates?.(ask.choice, texts);
  showMenu(settings, {
    onCommand: (command) => emit('app', 'menuCommand', { command }),
    onOpenLogFolder: () => void openLogFolder(),
    ...(updates && { onCheckForUpdates: () => void updates.check() }),
  });
  const tellJobEnd = createTellJobEnd({
    isFocused: () => windows.current()?.isFocused() ?? false,
    notify,
    texts,
    onOpen: (jobId) => {
      // For a page that is not there yet, or knows nothing of it.
      view.keep({ ...view.current(), jobId });
      windows.bring();
      emit('jobs', 'showJob', { jobId });
    },
  });
  const followJob = (job: Job) => {
    showProgress(windows.current(), job);
    tellJobEnd(job);
  };
  const askAfterServiceCrashes = () => askAfterCrashes(afterCrashes, 'service');
  const printPage = createPrintPage(windows.current);
  const forHandlers = { emit, askWhere: ask.where, askFile: ask.file, printPage, offerCommands: offerInMenu };
  return { windows, ask, emit, followJob, askAfterServiceCrashes, forHandlers };
}

/** The menu bar in the language of the preferences, from now on and whenever that changes. */
function showMenu(settings: SettingsStore, actions: MenuActions): void {
  let shown: Language | null = null;
  const show = () => {
    const language = settings.language();
    if (language === shown) return;
    shown = language;
    setApplicationMenu(actions, textsOf(language));
  };
  settings.onChange(show);
  show();
}

/** The clipboard, with the time of the preferences; the page is told what becomes of a copied client secret. */
export const createDesktopClipboard = (
  settings: SettingsStore,
  emit: ReturnType<typeof createEmit>,
  log: Logger,
) =>
  createClipboard(log, systemClipboard, {
    secondsKept: () => settings.settings().clipboardSeconds,
    onChange: (state) => emit('secrets', 'clipboardChanged', state),
  });
