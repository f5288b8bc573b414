import { readFileSync, statSync } from 'node:fs';
import { CommandFailed, exitCodes } from './exit-codes.ts';

/** A file that others can read or change is not trusted with a secret. @throws CommandFailed */
export function readPrivateFile(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new CommandFailed(exitCodes.usage, `There is no file ${path}.`);
  if (process.platform !== 'win32' && (file.mode & 0o077) !== 0)
    throw new CommandFailed(exitCodes.usage, `Others may read ${path}. Close it first: chmod 600 ${path}`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
