import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { StartRefused } from '../start-refused.ts';

/**
 * One process per database file: SQLite would allow two, but then each would trust its own caches.
 * A lock left behind by a killed process is taken over.
 */
export function lockFile(path: string): () => void {
  for (const attempt of [1, 2]) {
    try {
      const handle = openSync(path, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 2) throw error;
      const owner = Number(readFileSync(path, 'utf8'));
      if (owner !== process.pid && isAlive(owner)) {
        throw new StartRefused(
          `The database is in use by another Keydesk service (process ${owner}). Stop it first, or remove ${path} if it is not a Keydesk service.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new StartRefused(`${path} could not be created.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
