import { dialog, type BrowserWindow, type FileFilter } from 'electron';

export type SaveQuestion = Readonly<{ title: string; defaultName: string; extension: FileFilter }>;
/** Asks where to save a file; null when the admin cancels. */
export type AskWhereToSave = (question: SaveQuestion) => Promise<string | null>;
export type YesNoQuestion = Readonly<{ message: string; detail: string; yes: string; no: string }>;
/** Asks before something is lost; "no" is the default and what Esc means. */
export type AskYesNo = (question: YesNoQuestion) => Promise<boolean>;

/** The one way to the dialogs of the system, in front of the window at that moment. */
export function createAsk(window: () => BrowserWindow | null): { where: AskWhereToSave; yesNo: AskYesNo } {
  return {
    where: async ({ title, defaultName, extension }) => {
      const options = { title, defaultPath: defaultName, filters: [extension] };
      const owner = window();
      const { canceled, filePath } = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
    yesNo: async ({ message, detail, yes, no }) => {
      const options = {
        type: 'warning' as const,
        message,
        detail,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0,
      };
      const owner = window();
      const { response } = owner
        ? await dialog.showMessageBox(owner, options)
        : await dialog.showMessageBox(options);
      return response === 1;
    },
  };
}

/** Says why Keydesk cannot start: there is no window to say it in. */
export const showStartFailure = (reason: string): void => dialog.showErrorBox('Keydesk cannot start', reason);
