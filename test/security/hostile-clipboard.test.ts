import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClipboard, type SystemClipboard } from '../../electron/main/security/clipboard.ts';
import { silentLog } from '../support/silent-log.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: vi.fn() }));

// Other programs write to the clipboard too, and clipboard managers keep, change and put back what they find there.

const secret = 'a'.repeat(64);
let text: string;
let clears: number;
beforeEach(() => {
  vi.useFakeTimers();
  text = '';
  clears = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const sharedClipboard = (change: Partial<SystemClipboard> = {}) =>
  createClipboard(silentLog, {
    writeText: (written) => Promise.resolve(void (text = written)),
    writeWith: (written) => Promise.resolve(void (text = written)),
    readText: () => Promise.resolve(text),
    clear: () => {
      clears += 1;
      text = '';
    },
    ...change,
  });
const after = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('what another program copied after the secret', () => {
  it.each(['my shopping list', '', secret.slice(1), `export SECRET=${secret}`, secret.toUpperCase()])(
    'is left alone: %j',
    async (other) => {
      const clipboard = sharedClipboard();
      await clipboard.copySecret(secret);
      text = other;
      await after(31);
      await clipboard.clearSecret();
      expect({ text, clears }).toEqual({ text: other, clears: 0 });
    },
  );

  it('is left alone when it came while the clipboard was being read', async () => {
    let answer: (read: string) => void = () => undefined;
    const clipboard = sharedClipboard({ readText: () => new Promise((resolve) => (answer = resolve)) });
    await clipboard.copySecret(secret);
    const clearing = clipboard.clearSecret();
    text = 'mine';
    answer(text);
    await clearing;
    expect({ text, clears }).toEqual({ text: 'mine', clears: 0 });
  });

  it('is cleared no later than it was read: nothing can come in between', async () => {
    const order: string[] = [];
    const clipboard = sharedClipboard({
      readText: () => {
        const reading = Promise.resolve(text);
        void reading.then(() => setImmediate(() => order.push('a later turn')));
        return reading;
      },
      clear: () => order.push('cleared'),
    });
    await clipboard.copySecret(secret);
    await clipboard.clearSecret();
    expect(order).toEqual(['cleared']);
  });
});

describe('a clipboard manager', () => {
  it.each([`${secret}\n`, `${secret}\r\n`, ` ${secret}`])(
    'that changes the secret to %j does not save it',
    async (kept) => {
      const clipboard = sharedClipboard();
      await clipboard.copySecret(secret);
      text = kept;
      await after(31);
      expect(text).toBe('');
    },
  );

  it('that never answers does not keep Keydesk from quitting', async () => {
    const clipboard = sharedClipboard({ readText: () => new Promise(() => undefined) });
    await clipboard.copySecret(secret);
    let hasQuit = false;
    void clipboard.clearSecret().then(() => (hasQuit = true));
    await after(3);
    expect(hasQuit).toBe(true);
  });

  it('that throws everything away and breaks does not break Keydesk', async () => {
    const clipboard = sharedClipboard({
      readText: () => Promise.reject(new Error('broken')),
      clear: () => {
        throw new Error('broken');
      },
    });
    await clipboard.copySecret(secret);
    await after(31);
    await expect(clipboard.clearSecret()).resolves.toBeUndefined();
  });

  it('that holds 100 MB of something else is not in the way', async () => {
    const clipboard = sharedClipboard();
    await clipboard.copySecret(secret);
    text = 'x'.repeat(100 * 1024 * 1024);
    await after(31);
    expect(clears).toBe(0);
  });
});
