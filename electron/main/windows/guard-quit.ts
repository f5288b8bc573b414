import { app, type BrowserWindow } from 'electron';
import type { AskYesNo, YesNoQuestion } from './ask.ts';

export type QuitGuard = Readonly<{
  /** Asks before the window goes, which would end the program on most systems. */
  guardWindow: (window: BrowserWindow) => void;
}>;

/**
 * Nothing is lost by a slip: before the window closes or the program quits, the admin is told what it costs; then `cleanUp` runs.
 * @param question null when quitting costs nothing
 * @param cleanUp ends the session, stops the service, clears the clipboard; quitting waits for it
 */
export function guardQuit(
  question: () => YesNoQuestion | null,
  askYesNo: AskYesNo,
  cleanUp: () => Promise<void>,
): QuitGuard {
  let isAgreed = false;
  let isAsking = false;
  let isCleaning = false;
  let isClean = false;
  const ask = async () => {
    const open = question();
    if (isAsking) return;
    isAsking = true;
    try {
      isAgreed = open === null || (await askYesNo(open));
    } finally {
      isAsking = false;
    }
    if (isAgreed) app.quit();
  };
  app.on('before-quit', (event) => {
    if (isAgreed || question() === null) return;
    event.preventDefault();
    void ask();
  });
  app.on('will-quit', (event) => {
    if (isClean) return;
    event.preventDefault();
    if (isCleaning) return;
    isCleaning = true;
    const done = () => {
      isClean = true;
      app.quit();
    };
    // What could not be cleaned up must not keep the program from ending.
    void cleanUp().then(done, done);
  });
  return {
    guardWindow: (window) => {
      window.on('close', (event) => {
        if (isAgreed || question() === null) return;
        event.preventDefault();
        void ask();
      });
    },
  };
}
