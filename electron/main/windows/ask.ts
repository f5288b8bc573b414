import { dialog, type BrowserWindow, type FileFilter, type MessageBoxOptions } from 'electron';

export type SaveQuestion = Readonly<{ title: string; defaultName: string; extension: FileFilter }>;
/** Asks where to save a file; null when the admin cancels. */
export type AskWhereToSave = (question: SaveQuestion) => Promise<string | null>;
export type FileQuestion = Readonly<{ title: string; kinds: FileFilter[] }>;
/** Asks for a file to read; null when the admin cancels. */
export type AskWhichFile = (question: FileQuestion) => Promise<string | null>;
export type YesNoQuestion = Readonly<{ message: string; detail: string; yes: string; no: string }>;
/** Asks before something is lost; "no" is the default and what Esc means. */
export type AskYesNo = (question: YesNoQuestion) => Promise<boolean>;

export type ChoiceQuestion<C extends string> = Readonly<{
  message: string;
  detail: string;
  /** The first one is the default. */
  choices: readonly C[];
  /** What Esc means. */
  cancel: C;
}>;
/** Asks which of several things to do. */
export type AskChoice = <C extends string>(question: ChoiceQuestion<C>) => Promise<C>;

export type Ask = Readonly<{ where: AskWhereToSave; file: AskWhichFile; yesNo: AskYesNo; choice: AskChoice }>;

/** The one way to the dialogs of the system, in front of the window at that moment. */
export function createAsk(window: () => BrowserWindow | null): Ask {
  return {
    where: async ({ title, defaultName, extension }) => {
      const options = { title, defaultPath: defaultName, filters: [extension] };
      const owner = window();
      const { canceled, filePath } = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
    file: async ({ title, kinds }) => {
      const options = { title, filters: kinds, properties: ['openFile' as const] };
      const owner = window();
      const { canceled, filePaths } = owner
        ? await dialog.showOpenDialog(owner, options)
        : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
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
      return (await showMessage(window(), options)) === 1;
    },
    choice: async ({ message, detail, choices, cancel }) => {
      const cancelId = choices.indexOf(cancel);
      const options = {
        type: 'warning' as const,
        message,
        detail,
        buttons: [...choices],
        defaultId: 0,
        cancelId,
      };
      return choices[await showMessage(window(), options)] ?? cancel;
    },
  };
}

const showMessage = async (owner: BrowserWindow | null, options: MessageBoxOptions): Promise<number> =>
  (owner ? await dialog.showMessageBox(owner, options) : await dialog.showMessageBox(options)).response;

/** Says why Keydesk cannot start: there is no window to say it in. */
export const showStartFailure = (title: string, reason: string): void => dialog.showErrorBox(title, reason);
