import { silentLog } from '../../../../support/silent-log.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipboardState } from '../../../../../electron/contract/secrets/clipboard.ts';
import {
  createClipboard,
  type ClipboardOptions,
  type SystemClipboard,
} from '../../../../../electron/main/security/clipboard.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: vi.fn() }));

const secret = 'a'.repeat(64);

/** A clipboard as a desktop has it: it holds one text, and says what formats came with it. */
function desktopClipboard(change: Partial<SystemClipboard> = {}, options: ClipboardOptions = {}) {
  const state = { text: '', formats: {} as Readonly<Record<string, string>>, cleared: 0 };
  const system: SystemClipboard = {
    writeText: (text) => {
      Object.assign(state, { text, formats: {} });
      return Promise.resolve();
    },
    writeWith: (text, formats) => {
      Object.assign(state, { text, formats });
      return Promise.resolve();
    },
    readText: () => Promise.resolve(state.text),
    clear: () => {
      Object.assign(state, { text: '', formats: {}, cleared: state.cleared + 1 });
    },
    ...change,
  };
  return { state, clipboard: createClipboard(silentLog, system, options) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const after = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('a copied client secret', () => {
  it('is on the clipboard, marked as not to be kept by histories', async () => {
    const { state, clipboard } = desktopClipboard();
    expect(await clipboard.copySecret(secret)).toBe(30);
    expect(state.text).toBe(secret);
    expect(Object.keys(state.formats)).toHaveLength(1);
  });

  it('is cleared after 30 seconds and not before', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copySecret(secret);
    await after(29.9);
    expect(state.text).toBe(secret);
    await after(0.2);
    expect(state.text).toBe('');
  });

  it('stays as long as the preferences say at the time of the copy', async () => {
    let seconds = 5;
    const { state, clipboard } = desktopClipboard({}, { secondsKept: () => seconds });
    expect(await clipboard.copySecret(secret)).toBe(5);
    seconds = 300;
    await after(5.1);
    expect(state.text).toBe('');
  });

  it('is told of: when it will be cleared, and what became of it', async () => {
    const news: ClipboardState[] = [];
    const { state, clipboard } = desktopClipboard({}, { onChange: (item) => news.push(item) });
    await clipboard.copySecret(secret);
    expect(news).toEqual([{ state: 'held', clearsAt: Date.now() + 30_000 }]);
    await after(31);
    expect(news.at(-1)).toEqual({ state: 'cleared', clearsAt: null });
    await clipboard.copySecret(secret);
    state.text = 'my shopping list';
    await after(31);
    expect(news.slice(2).map((item) => item.state)).toEqual(['held', 'left']);
  });

  it('is cleared when Keydesk quits', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copySecret(secret);
    await clipboard.clearSecret();
    expect(state).toMatchObject({ text: '', cleared: 1 });
    await after(60);
    expect(state.cleared).toBe(1);
  });

  it('what the admin copied meanwhile is left alone', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copySecret(secret);
    state.text = 'my shopping list';
    await after(31);
    await clipboard.clearSecret();
    expect(state).toMatchObject({ text: 'my shopping list', cleared: 0 });
  });

  it('copied again, it stays 30 seconds from then', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copySecret(secret);
    await after(20);
    await clipboard.copySecret('b'.repeat(64));
    await after(20);
    expect(state.text).toBe('b'.repeat(64));
    await after(11);
    expect(state.text).toBe('');
  });

  it('can be copied where the desktop refuses the hints: the text goes alone, and is cleared as well', async () => {
    const { state, clipboard } = desktopClipboard({
      writeWith: () => Promise.reject(new Error('format not supported')),
    });
    await clipboard.copySecret(secret);
    expect(state).toMatchObject({ text: secret, formats: {} });
    await after(31);
    expect(state.text).toBe('');
  });

  it('cannot be copied where the clipboard refuses everything: the call fails', async () => {
    const refuse = () => Promise.reject(new Error('no clipboard'));
    const { clipboard } = desktopClipboard({ writeWith: refuse, writeText: refuse });
    await expect(clipboard.copySecret(secret)).rejects.toThrow('no clipboard');
  });

  it('that could not be read back after 30 seconds is tried again when Keydesk quits', async () => {
    let isReadable = false;
    const { state, clipboard } = desktopClipboard({
      readText: () => (isReadable ? Promise.resolve(state.text) : Promise.reject(new Error('not focused'))),
    });
    await clipboard.copySecret(secret);
    await after(31);
    expect(state.text).toBe(secret);
    isReadable = true;
    await clipboard.clearSecret();
    expect(state.text).toBe('');
  });
});

describe('a copied client id', () => {
  it('stays, with no hint', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copyText('A'.repeat(32));
    await after(120);
    await clipboard.clearSecret();
    expect(state).toMatchObject({ text: 'A'.repeat(32), formats: {}, cleared: 0 });
  });

  it('takes the place of a secret, which is forgotten', async () => {
    const { state, clipboard } = desktopClipboard();
    await clipboard.copySecret(secret);
    await clipboard.copyText('A'.repeat(32));
    await after(31);
    expect(state).toMatchObject({ text: 'A'.repeat(32), cleared: 0 });
  });

  it('that could not be copied leaves the secret there to be cleared', async () => {
    const { state, clipboard } = desktopClipboard({ writeText: () => Promise.reject(new Error('busy')) });
    await clipboard.copySecret(secret);
    await expect(clipboard.copyText('A'.repeat(32))).rejects.toThrow('busy');
    await after(31);
    expect(state.text).toBe('');
  });
});
