import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export type Standalone = Readonly<{
  /** The first line on standard output, or null when it ended before. */
  firstLine: Promise<string | null>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  stdout: () => string;
  stderr: () => string;
  kill: (signal: NodeJS.Signals) => void;
}>;

/** Runs `npm run service`'s own command, with these arguments and variables and nothing of ours in the environment. */
export function runStandalone(args: readonly string[], env: Record<string, string> = {}): Standalone {
  const child = spawn(process.execPath, ['service/start-standalone.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killAtEnd = () => child.kill('SIGKILL');
  process.once('exit', killAtEnd);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      process.removeListener('exit', killAtEnd);
      resolve(code ?? signal ?? 'unknown');
    });
  });
  const firstLine = new Promise<string | null>((resolve) => {
    child.stdout.on('data', () => {
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? null);
    });
    void ended.then(() => resolve(null));
  });
  return { firstLine, ended, stdout: () => out, stderr: () => err, kill: (signal) => child.kill(signal) };
}
