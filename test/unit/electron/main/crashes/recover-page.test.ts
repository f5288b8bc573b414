import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import { createCrashLimit } from '../../../../../electron/main/crashes/crash-limit.ts';
import { recoverPage } from '../../../../../electron/main/crashes/recover-page.ts';
import { silentLog } from '../../../../support/silent-log.ts';

const openLogFolder = vi.fn(() => Promise.resolve(true));
const quit = vi.fn();
let choose: ReturnType<typeof vi.fn>;
let contents: EventEmitter & { reload: () => void; forcefullyCrashRenderer: () => void };
let window: EventEmitter;
let isDestroyed: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isDestroyed = false;
  choose = vi.fn();
  contents = Object.assign(new EventEmitter(), { reload: vi.fn(), forcefullyCrashRenderer: vi.fn() });
  window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => isDestroyed });
  recoverPage(window as unknown as BrowserWindow, {
    choose: choose as never,
    openLogFolder,
    quit,
    texts: () => textsOf('en'),
    limit: createCrashLimit(),
    log: silentLog,
  });
});
afterEach(() => void vi.useRealTimers());
const crash = async (reason = 'crashed') => {
  contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  await vi.advanceTimersByTimeAsync(5_000);
};

describe('the process of the page ends', () => {
  it('it is loaded again by itself, twice', async () => {
    await crash();
    await crash('oom');
    expect(contents.reload).toHaveBeenCalledTimes(2);
    expect(choose).not.toHaveBeenCalled();
  });

  it('the third time in five minutes the admin is told what to do, and "Try again" loads it', async () => {
    choose.mockResolvedValue('Try again');
    for (let i = 0; i < 3; i += 1) await crash();
    expect(choose).toHaveBeenCalledOnce();
    expect(choose.mock.calls[0]?.[0]).toMatchObject({ choices: ['Try again', 'Open log folder', 'Quit'] });
    expect(contents.reload).toHaveBeenCalledTimes(3);
  });

  it('"Quit" quits; the log folder can be looked at before', async () => {
    choose.mockResolvedValueOnce('Open log folder').mockResolvedValueOnce('Quit');
    for (let i = 0; i < 3; i += 1) await crash();
    expect(openLogFolder).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
    expect(contents.reload).toHaveBeenCalledTimes(2);
  });

  it('because it was closed: nothing follows', async () => {
    await crash('clean-exit');
    contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    isDestroyed = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(contents.reload).not.toHaveBeenCalled();
  });
});

describe('the page does not answer', () => {
  it('the admin is asked once, and "Wait" changes nothing', async () => {
    choose.mockResolvedValue('Wait');
    window.emit('unresponsive');
    window.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(0);
    expect(choose).toHaveBeenCalledOnce();
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  it('"Load anew" ends its process, which is then loaded again', async () => {
    choose.mockResolvedValue('Load anew');
    window.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(0);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
  });
});
