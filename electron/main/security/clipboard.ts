import { clipboard, ClipboardItem } from 'electron';
import type { Logger } from 'pino';
import type { ClipboardState } from '../../contract/secrets/clipboard.ts';
import { defaultSettings } from '../../contract/settings/default-settings.ts';
import { doNotKeepHints } from './do-not-keep-hints.ts';

/** What the system's clipboard must do. */
export type SystemClipboard = Readonly<{
  writeText: (text: string) => Promise<void>;
  /** Text with further formats beside it. */
  writeWith: (text: string, formats: Readonly<Record<string, string>>) => Promise<void>;
  readText: () => Promise<string>;
  clear: () => void;
}>;

export const systemClipboard: SystemClipboard = {
  writeText: (text) => clipboard.writeText(text),
  writeWith: (text, formats) => clipboard.write([new ClipboardItem({ 'text/plain': text, ...formats })]),
  readText: () => clipboard.readText(),
  clear: () => clipboard.clear(),
};

/** A clipboard that does not answer must not keep Keydesk from quitting. */
const patienceMs = 2_000;
const withinPatience = (reading: Promise<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The clipboard does not answer.')), patienceMs);
    reading.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export type ClipboardOptions = Readonly<{
  /** How long a client secret stays, at this moment. */
  secondsKept?: () => number;
  onChange?: (state: ClipboardState) => void;
}>;

/**
 * The one way to the clipboard. A plain text stays; a client secret is marked as not to be kept by clipboard histories, and is
 * cleared after some seconds and when Keydesk quits if it is still there: what the admin copied meanwhile is left alone.
 */
export function createClipboard(
  log: Logger,
  system: SystemClipboard = systemClipboard,
  { secondsKept = () => defaultSettings.clipboardSeconds, onChange = () => undefined }: ClipboardOptions = {},
) {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let told: ClipboardState = { state: 'none', clearsAt: null };
  const tell = (state: ClipboardState['state'], clearsAt: number | null = null) => {
    told = { state, clearsAt };
    onChange(told);
  };
  const clearSecret = async () => {
    clearTimeout(timer);
    const held = secret;
    if (held === null) return;
    try {
      // Some clipboard managers add a line break to what they keep: it is the secret still.
      const isThere = (await withinPatience(system.readText())).trim() === held;
      if (isThere) system.clear();
      if (secret !== held) return;
      secret = null;
      tell(isThere ? 'cleared' : 'left');
    } catch (error) {
      // Still known, so that it is tried again at the end.
      log.error({ err: error }, 'the clipboard could not be cleared');
    }
  };
  return {
    state: () => told,
    /** What is no secret. */
    copyText: async (text: string) => {
      await system.writeText(text);
      clearTimeout(timer);
      if (secret !== null) tell('left');
      secret = null;
    },
    /** @returns after how many seconds it is cleared */
    copySecret: async (clientSecret: string) => {
      const seconds = secondsKept();
      clearTimeout(timer);
      secret = clientSecret;
      timer = setTimeout(() => void clearSecret(), seconds * 1000);
      // A desktop that refuses the hints still gets the text: a secret that cannot be copied would be typed by hand.
      await system
        .writeWith(clientSecret, doNotKeepHints(process.platform))
        .catch(() => system.writeText(clientSecret));
      tell('held', Date.now() + seconds * 1000);
      return seconds;
    },
    /** Now, and before quitting. */
    clearSecret,
  };
}
export type Clipboard = ReturnType<typeof createClipboard>;
