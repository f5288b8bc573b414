import { clipboard, ClipboardItem } from 'electron';
import type { Logger } from 'pino';
import { doNotKeepHints } from './do-not-keep-hints.ts';

/** How long a copied client secret stays on the clipboard. */
export const secretSeconds = 30;

/** What the system's clipboard must do. */
export type SystemClipboard = Readonly<{
  writeText: (text: string) => Promise<void>;
  /** Text with further formats beside it. */
  writeWith: (text: string, formats: Readonly<Record<string, string>>) => Promise<void>;
  readText: () => Promise<string>;
  clear: () => void;
}>;

const electronClipboard: SystemClipboard = {
  writeText: (text) => clipboard.writeText(text),
  writeWith: (text, formats) => clipboard.write([new ClipboardItem({ 'text/plain': text, ...formats })]),
  readText: () => clipboard.readText(),
  clear: () => clipboard.clear(),
};

/**
 * The one way to the clipboard. A client id stays; a client secret is marked as not to be kept by clipboard histories, and is
 * cleared after 30 seconds and when Keydesk quits if it is still there: what the admin copied meanwhile is left alone.
 */
export function createClipboard(log: Logger, system: SystemClipboard = electronClipboard) {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const clearSecret = async () => {
    clearTimeout(timer);
    const held = secret;
    if (held === null) return;
    try {
      if ((await system.readText()) === held) system.clear();
      if (secret === held) secret = null;
    } catch (error) {
      // Still known, so that it is tried again at the end.
      log.error({ err: error }, 'the clipboard could not be cleared');
    }
  };
  return {
    copyClientId: async (clientId: string) => {
      await system.writeText(clientId);
      clearTimeout(timer);
      secret = null;
    },
    /** @returns after how many seconds it is cleared */
    copySecret: async (clientSecret: string) => {
      clearTimeout(timer);
      secret = clientSecret;
      timer = setTimeout(() => void clearSecret(), secretSeconds * 1000);
      // A desktop that refuses the hints still gets the text: a secret that cannot be copied would be typed by hand.
      await system
        .writeWith(clientSecret, doNotKeepHints(process.platform))
        .catch(() => system.writeText(clientSecret));
      return secretSeconds;
    },
    /** Before quitting. */
    clearSecret,
  };
}
export type Clipboard = ReturnType<typeof createClipboard>;
