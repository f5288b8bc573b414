import type { Logger } from 'pino';
import type { Catalogue } from '../../contract/texts/en/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { AskChoice } from '../windows/ask.ts';

/** What looks for updates, and gets and installs them. */
export type Updater = Readonly<{
  /** The version that is newer, or null. */
  check: () => Promise<string | null>;
  download: () => Promise<void>;
  /** Quits, installs and starts again. */
  install: () => void;
}>;

export type Updates = Readonly<{ check: () => Promise<void> }>;

/**
 * Looks for an update when somebody asks for it, and goes each step only when told to: download, then install.
 * @param open is asked at the first time only: most starts of Keydesk never need an updater
 */
export function createUpdates(
  open: () => Promise<Updater>,
  ask: AskChoice,
  texts: Texts,
  log: Logger,
): Updates {
  let isBusy = false;
  let opened: Updater | null = null;
  return {
    check: async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        await offerUpdate((opened ??= await open()), ask, texts().desktop.updates);
      } catch (error) {
        log.warn({ err: error }, 'no update');
        const { failed, failedWhy, ok } = texts().desktop.updates;
        await ask({ message: failed, detail: failedWhy, choices: [ok], cancel: ok });
      } finally {
        isBusy = false;
      }
    },
  };
}

/** Asks before each step. */
async function offerUpdate(
  updater: Updater,
  ask: AskChoice,
  words: Catalogue['desktop']['updates'],
): Promise<void> {
  const version = await updater.check();
  if (version === null) {
    const { upToDate, nothingNewer, ok } = words;
    await ask({ message: upToDate, detail: nothingNewer, choices: [ok], cancel: ok });
    return;
  }
  const first = await ask({
    message: words.available(version),
    detail: words.signed,
    choices: [words.download, words.notNow],
    cancel: words.notNow,
  });
  if (first !== words.download) return;
  await updater.download();
  const second = await ask({
    message: words.ready(version),
    detail: words.consequence,
    choices: [words.install, words.later],
    cancel: words.later,
  });
  if (second === words.install) updater.install();
}
