import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../project-root.ts';

export type CommandResult = Readonly<{ code: number; output: string; isTimedOut: boolean }>;
export type CommandOptions = Readonly<{
  /** Show the output as it comes, beside giving it back. */
  isShown?: boolean;
  env?: Readonly<Record<string, string>>;
  timeoutMs?: number;
}>;

/** The project's tools first, Node 24 among them, whatever Node started this script. */
const path = [join(projectRoot, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);

/** Runs a command in the project's folder to its end. A command that does not exist ends with 127, as in a shell. */
export function runCommand(
  [command, ...args]: readonly [string, ...string[]],
  { isShown = false, env = {}, timeoutMs }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      // Kept output is read later, and by machines: no colours in it.
      env: { ...process.env, ...(!isShown && { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs !== undefined && { timeout: timeoutMs }),
    });
    const parts: string[] = [];
    for (const [stream, shown] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        parts.push(text);
        if (isShown) shown.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: String(error), isTimedOut: false }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: parts.join(''), isTimedOut: signal === 'SIGTERM' }),
    );
  });
}
