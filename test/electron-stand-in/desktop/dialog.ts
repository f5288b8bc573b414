import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { app } from '../app/app.ts';
import { isHeaded } from '../command-line.ts';
import { failLoudly } from '../fail-loudly.ts';
import { say } from '../say.ts';

/**
 * There are no native dialogs here. A test answers by replacing the function through app.evaluate; unanswered, a dialog is
 * cancelled, and said. For the user of a visible Chromium a file is saved in the downloads folder.
 */
export const dialog = failLoudly('dialog', {
  async showSaveDialog(
    ...args: [object, SaveDialogOptions] | [SaveDialogOptions]
  ): Promise<SaveDialogReturnValue> {
    const { defaultPath, title } = args.at(-1) as SaveDialogOptions;
    await Promise.resolve();
    if (!isHeaded) {
      say(`the save dialog "${title ?? ''}" was cancelled.`);
      return { canceled: true, filePath: '' };
    }
    const filePath = freePath(app.getPath('downloads'), basename(defaultPath ?? 'file'));
    say(`no save dialog here; saving as ${filePath}`);
    return { canceled: false, filePath };
  },
  async showOpenDialog(): Promise<OpenDialogReturnValue> {
    say('the open dialog was cancelled.');
    return Promise.resolve({ canceled: true, filePaths: [] });
  },
  async showMessageBox(
    ...args: [object, MessageBoxOptions] | [MessageBoxOptions]
  ): Promise<MessageBoxReturnValue> {
    const { message, buttons = ['OK'], cancelId, defaultId } = args.at(-1) as MessageBoxOptions;
    const response = cancelId ?? defaultId ?? 0;
    say(`"${message}" was answered with "${buttons[response] ?? response}".`);
    return Promise.resolve({ response, checkboxChecked: false });
  },
  showErrorBox(title: string, content: string): void {
    say(`${title}: ${content}`);
  },
});

function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let n = 0; ; n++) {
    const path = join(folder, n === 0 ? name : `${stem} (${n})${extension}`);
    if (!existsSync(path)) return path;
  }
}
