import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAsk } from '../../../../../electron/main/windows/ask.ts';

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showMessageBox: vi.fn() }));
vi.mock('electron', () => ({ dialog }));

const window = { id: 1 } as unknown as BrowserWindow;
const save = { title: 'Save', defaultName: 'a.csv', extension: { name: 'CSV', extensions: ['csv'] } };
const question = { message: 'Quit Keydesk?', detail: 'd', yes: 'Quit', no: 'Stay' };
beforeEach(() => vi.resetAllMocks());

describe('where to save', () => {
  it('is asked in front of the window, with the name and the kind of file', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/home/ada/a.csv' });
    expect(await createAsk(() => window).where(save)).toBe('/home/ada/a.csv');
    expect(dialog.showSaveDialog).toHaveBeenCalledExactlyOnceWith(window, {
      title: 'Save',
      defaultPath: 'a.csv',
      filters: [save.extension],
    });
  });

  it('is nowhere when the admin cancels', async () => {
    for (const answer of [
      { canceled: true, filePath: '/x' },
      { canceled: false, filePath: '' },
    ]) {
      dialog.showSaveDialog.mockResolvedValue(answer);
      expect(await createAsk(() => null).where(save)).toBeNull();
    }
  });
});

describe('one of several', () => {
  const several = {
    message: 'm',
    detail: 'd',
    choices: ['Try again', 'Open log folder', 'Quit'],
    cancel: 'Quit',
  };

  it('is what the admin chooses; Esc means what it is said to mean', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await createAsk(() => window).choice(several)).toBe('Open log folder');
    const [, options] = dialog.showMessageBox.mock.calls[0] as [unknown, object];
    expect(options).toMatchObject({ buttons: several.choices, defaultId: 0, cancelId: 2 });
    dialog.showMessageBox.mockResolvedValue({ response: -1 });
    expect(await createAsk(() => null).choice(several)).toBe('Quit');
  });
});

describe('yes or no', () => {
  it('the safe answer is the default, and what Esc means', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect(await createAsk(() => window).yesNo(question)).toBe(false);
    const [, options] = dialog.showMessageBox.mock.calls[0] as [unknown, object];
    expect(options).toMatchObject({ buttons: ['Stay', 'Quit'], defaultId: 0, cancelId: 0 });
  });

  it('only "yes" is yes', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await createAsk(() => null).yesNo(question)).toBe(true);
    dialog.showMessageBox.mockResolvedValue({ response: -1 });
    expect(await createAsk(() => null).yesNo(question)).toBe(false);
  });
});
