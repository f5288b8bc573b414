import type { Logger } from 'pino';
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
export function createUpdates(open: () => Promise<Updater>, ask: AskChoice, log: Logger): Updates {
  let isBusy = false;
  let opened: Updater | null = null;
  const tell = (message: string, detail: string) => ask({ message, detail, choices: ['OK'], cancel: 'OK' });
  const goOn = async () => {
    const updater = (opened ??= await open());
    const version = await updater.check();
    if (version === null) {
      await tell('Keydesk is up to date.', 'There is no newer version on the feed of your company.');
      return;
    }
    const first = await ask({
      message: `Keydesk ${version} is available.`,
      detail:
        'It is signed with the update key of this Keydesk. Nothing is installed before you are asked again.',
      choices: ['Download', 'Not now'],
      cancel: 'Not now',
    });
    if (first !== 'Download') return;
    await updater.download();
    const second = await ask({
      message: `Keydesk ${version} is ready.`,
      detail: 'Keydesk quits, is replaced, and starts again. A running bulk action is asked about first.',
      choices: ['Quit and install', 'Later'],
      cancel: 'Later',
    });
    if (second === 'Quit and install') updater.install();
  };
  return {
    check: async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        await goOn();
      } catch (error) {
        log.warn({ err: error }, 'no update');
        await tell(
          'The update could not be had. Nothing was changed.',
          'The feed does not answer, or what it says is not signed with the update key of this Keydesk. The log has the details.',
        );
      } finally {
        isBusy = false;
      }
    },
  };
}
