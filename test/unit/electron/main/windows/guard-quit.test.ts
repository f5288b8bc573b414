import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { YesNoQuestion } from '../../../../../electron/main/windows/ask.ts';
import { guardQuit } from '../../../../../electron/main/windows/guard-quit.ts';

const { app } = await vi.hoisted(async () => {
  const events = await import('node:events');
  return { app: Object.assign(new events.EventEmitter(), { quit: (): void => undefined }) };
});
vi.mock('electron', () => ({ app }));

const question: YesNoQuestion = { message: 'Quit Keydesk?', detail: 'd', yes: 'Quit', no: 'Stay' };
let open: YesNoQuestion | null;
let asked: ((answer: boolean) => void)[];
let refuseAsking: boolean;
let cleanUps: (() => void)[];
let window: EventEmitter;
let isRunning: boolean;

/** An event that can be prevented. @returns whether it went through */
function goesThrough(emitter: EventEmitter, name: string): boolean {
  let isPrevented = false;
  emitter.emit(name, { preventDefault: () => (isPrevented = true) });
  return !isPrevented;
}

beforeEach(() => {
  open = question;
  asked = [];
  refuseAsking = false;
  cleanUps = [];
  isRunning = true;
  app.removeAllListeners();
  // As Electron quits: before-quit, then the windows close, then will-quit, then it ends.
  app.quit = () => {
    if (!isRunning || !goesThrough(app, 'before-quit') || !goesThrough(window, 'close')) return;
    if (goesThrough(app, 'will-quit')) isRunning = false;
  };
  window = new EventEmitter();
  const { guardWindow } = guardQuit(
    () => open,
    () =>
      refuseAsking ? Promise.reject(new Error('no dialog')) : new Promise((answer) => asked.push(answer)),
    () => new Promise((done) => cleanUps.push(done)),
  );
  guardWindow(window as unknown as BrowserWindow);
});

async function answerWith(answer: boolean): Promise<void> {
  asked.at(-1)?.(answer);
  await nextTurn();
}
async function finishCleanUp(): Promise<void> {
  cleanUps.at(-1)?.();
  await nextTurn();
}

describe('quitting when something would be lost', () => {
  it('waits for the answer; "Stay" stays, and nothing is cleaned up', async () => {
    app.quit();
    expect(isRunning).toBe(true);
    await answerWith(false);
    expect(isRunning).toBe(true);
    expect(cleanUps).toHaveLength(0);
  });

  it('"Quit" cleans up, waits for that, and ends', async () => {
    app.quit();
    await answerWith(true);
    expect(cleanUps).toHaveLength(1);
    expect(isRunning).toBe(true);
    await finishCleanUp();
    expect(isRunning).toBe(false);
    expect(cleanUps).toHaveLength(1);
  });

  it('asks once, however often the admin tries meanwhile', async () => {
    app.quit();
    app.quit();
    expect(goesThrough(window, 'close')).toBe(false);
    expect(asked).toHaveLength(1);
    await answerWith(false);
  });

  it('asks again at the next try after "Stay"', async () => {
    app.quit();
    await answerWith(false);
    app.quit();
    expect(asked).toHaveLength(2);
    await answerWith(true);
    await finishCleanUp();
    expect(isRunning).toBe(false);
  });

  it('closing the window asks as well, and the window stays until the answer', async () => {
    expect(goesThrough(window, 'close')).toBe(false);
    await answerWith(true);
    await finishCleanUp();
    expect(isRunning).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('quitting twice while it cleans up cleans up once', async () => {
    app.quit();
    await answerWith(true);
    app.quit();
    expect(cleanUps).toHaveLength(1);
    await finishCleanUp();
    expect(isRunning).toBe(false);
  });
});

describe('quitting when nothing would be lost', () => {
  it('asks nothing, but cleans up before it ends', async () => {
    open = null;
    app.quit();
    expect(asked).toHaveLength(0);
    expect(isRunning).toBe(true);
    await finishCleanUp();
    expect(isRunning).toBe(false);
  });

  it('lets the window close', () => {
    open = null;
    expect(goesThrough(window, 'close')).toBe(true);
  });
});
