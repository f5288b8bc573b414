import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, exitCodes } from './exit-codes.ts';

/**
 * One command at a time writes the journal of a folder.
 * @returns what unlocks it
 * @throws CommandFailed while another one runs
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'keydesk.lock');
  if (!tryLock(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder))
      throw new CommandFailed(
        exitCodes.journal,
        `Another keydesk command (process ${holder}) works with ${folder}. Wait for it, or name another --data-folder.`,
      );
    rmSync(file, { force: true });
    if (!tryLock(file)) throw new CommandFailed(exitCodes.journal, `${folder} is in use. Try again.`);
  }
  return () => rmSync(file, { force: true });
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
