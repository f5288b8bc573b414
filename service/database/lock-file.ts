import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../start-refused.ts';

/**
 * One process per database file: SQLite would allow two, but then each would trust its own caches. The lock is the
 * operating system's (an empty SQLite file held exclusively), so that it ends with its process, however that ends;
 * a number in a file would outlive a killed service, and lie in containers, where every service is process 1.
 * @param waitMs how long to wait for who holds it. Without a wait, two that begin at the same moment may refuse each other.
 * @returns what gives it back; the empty file stays
 * @throws StartRefused when another service holds it
 */
export function lockFile(path: string, waitMs = 0): () => void {
  closeSync(openSync(path, 'a', 0o600));
  const lock = new DatabaseSync(path);
  try {
    lock.exec(`pragma busy_timeout = ${waitMs}; begin exclusive`);
  } catch (error) {
    lock.close();
    throw new StartRefused(
      `The database is in use by another Keydesk service (${path} is locked). Stop it first.`,
      { cause: error },
    );
  }
  return () => lock.close();
}
