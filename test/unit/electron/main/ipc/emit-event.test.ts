import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { createEmit } from '../../../../../electron/main/ipc/emit-event.ts';

type State = { destroyed?: boolean; contentsDestroyed?: boolean };

function windowThatNotes({ destroyed = false, contentsDestroyed = false }: State = {}) {
  const sent: unknown[] = [];
  const window = {
    isDestroyed: () => destroyed,
    webContents: { isDestroyed: () => contentsDestroyed, send: (...args: unknown[]) => sent.push(args) },
  };
  return { sent, window: window as unknown as BrowserWindow };
}

describe('an event', () => {
  it('goes to the window at that moment, on the channel of the contract', () => {
    const { sent, window } = windowThatNotes();
    createEmit(() => window)('secrets', 'secretTicketsChanged', { items: [] });
    expect(sent).toEqual([['secrets.secretTicketsChanged', { items: [] }]]);
  });

  it('is dropped without harm while there is no window, or one that is going', () => {
    const going = [windowThatNotes({ destroyed: true }), windowThatNotes({ contentsDestroyed: true })];
    createEmit(() => null)('secrets', 'secretTicketsChanged', { items: [] });
    for (const { sent, window } of going) {
      createEmit(() => window)('secrets', 'secretTicketsChanged', { items: [] });
      expect(sent).toEqual([]);
    }
  });
});
