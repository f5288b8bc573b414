import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWindowKeeper } from '../../../../../electron/main/windows/window-keeper.ts';

const { app } = await vi.hoisted(async () => {
  const events = await import('node:events');
  return { app: Object.assign(new events.EventEmitter(), { quit: vi.fn() }) };
});
vi.mock('electron', () => ({ app }));

class Window extends EventEmitter {
  isMinimized = () => true;
  restore = vi.fn();
  focus = vi.fn();
}
let opened: Window[];
let keeper: ReturnType<typeof createWindowKeeper>;
beforeEach(() => {
  app.removeAllListeners();
  app.quit.mockReset();
  opened = [];
  keeper = createWindowKeeper(() => {
    const window = new Window();
    opened.push(window);
    return window as unknown as BrowserWindow;
  });
  keeper.open();
});

describe('the one window', () => {
  it('is known while it is open, and forgotten when closed', () => {
    expect(keeper.current()).toBe(opened[0]);
    opened[0]?.emit('closed');
    expect(keeper.current()).toBeNull();
  });

  it('comes to the front when Keydesk is started a second time', () => {
    app.emit('second-instance');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.restore).toHaveBeenCalledOnce();
    expect(opened[0]?.focus).toHaveBeenCalledOnce();
  });

  it('is opened again when it was closed and Keydesk is started a second time, or called from the dock', () => {
    for (const event of ['second-instance', 'activate']) {
      opened.at(-1)?.emit('closed');
      app.emit(event);
      expect(keeper.current()).toBe(opened.at(-1));
    }
    expect(opened).toHaveLength(3);
  });

  it('is not doubled by a call from the dock', () => {
    app.emit('activate');
    expect(opened).toHaveLength(1);
  });

  it('ends the program when closed, but on macOS', () => {
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledTimes(process.platform === 'darwin' ? 0 : 1);
  });
});
