import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { targets } from '../../scripts/vite/targets.ts';

export type Ended = Readonly<{ code: number | null; out: string; notes: string }>;

/** Builds the command line into a folder. @returns the program */
export async function buildCommandLine(folder: string): Promise<string> {
  const { config } = targets.find(({ name }) => name === 'cli')!;
  await build({ ...config, build: { ...config.build, outDir: folder } });
  const program = join(folder, 'keydesk.cjs');
  if (!existsSync(program)) throw new Error('The command line was not built.');
  return program;
}

/** Starts the built program with nobody at a terminal. @param input of its standard input */
export function startCommand(program: string, args: readonly string[], input = '') {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  let notes = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, notes })));
  return { child, ended };
}
