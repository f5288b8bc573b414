import { resolve } from 'node:path';

export type CommandLine = Readonly<{
  /** process.argv as the app shall see it: without Node's own script. */
  argv: readonly string[];
  /** Playwright's loader (`-r`), which holds the ready event back until Playwright is attached. */
  loader: string | null;
  /** The app: a folder with a package.json, or its main file. */
  entry: string;
  inspects: boolean;
  /** Playwright waits for "DevTools listening on ..." of Chromium. */
  opensDebuggingPort: boolean;
  userDataFolder: string | null;
  switches: readonly string[];
}>;

/** Reads what Electron's own command line takes, as far as Keydesk and Playwright use it. */
export function readCommandLine(processArgv: readonly string[]): CommandLine {
  const rest = processArgv.slice(2);
  const loaderAt = rest.indexOf('-r') + 1;
  const entry = rest.find((argument, i) => !argument.startsWith('-') && (loaderAt === 0 || i !== loaderAt));
  const prefix = '--user-data-dir=';
  const userData = rest.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  return {
    argv: [processArgv[0] ?? 'node', ...rest],
    loader: loaderAt === 0 ? null : (rest[loaderAt] ?? null),
    entry: resolve(entry ?? '.'),
    inspects: rest.some((argument) => argument.startsWith('--inspect')),
    opensDebuggingPort: rest.includes('--remote-debugging-port=0'),
    userDataFolder: userData === undefined ? null : resolve(userData),
    switches: rest.filter((argument) => argument.startsWith('--')),
  };
}

export const commandLine = readCommandLine(process.argv);

/** A visible Chromium for `npm start`; headless everywhere else. */
export const isHeaded = process.env['ELECTRON_STAND_IN_HEADED'] === '1';
