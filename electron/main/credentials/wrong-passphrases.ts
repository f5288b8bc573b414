import { CallFailed } from '../ipc/call-failed.ts';

const longestSeconds = 30;

/**
 * Slows guessing down: after each wrong passphrase the next try has to wait longer, 1 s, 2 s, 4 s ... 30 s. Main counts, so that closing
 * and opening the dialog, or loading the page anew, changes nothing.
 * @param clock milliseconds that no change of the computer's time moves
 */
export function createWrongPassphrases(clock: () => number) {
  let wrong = 0;
  let openAt = 0;
  return {
    /** @throws passphrase_too_soon */
    insistOnPause: (): void => {
      const leftMs = openAt - clock();
      if (leftMs <= 0) return;
      throw new CallFailed('passphrase_too_soon', { details: { retryAfter: Math.ceil(leftMs / 1000) } });
    },
    /** @returns the error to throw, which says how long to wait */
    another: (): CallFailed => {
      const retryAfter = Math.min(2 ** wrong, longestSeconds);
      wrong += 1;
      openAt = clock() + retryAfter * 1000;
      return new CallFailed('passphrase_wrong', { details: { retryAfter } });
    },
    right: (): void => {
      wrong = 0;
      openAt = 0;
    },
  };
}
