import { powerMonitor } from 'electron';

/** What Keydesk hears of the computer. */
export type SystemLock = Readonly<{
  /** The screen was locked, or the computer goes to sleep. */
  onLock: (listener: () => void) => void;
  /** Seconds since somebody touched keyboard or mouse. */
  idleSeconds: () => number;
}>;

/** The one way to Electron's powerMonitor. The app must be ready. */
export const systemLock: SystemLock = {
  onLock: (listener) => {
    powerMonitor.on('lock-screen', listener);
    powerMonitor.on('suspend', listener);
  },
  idleSeconds: () => powerMonitor.getSystemIdleTime(),
};
