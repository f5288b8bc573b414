import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../start-refused.ts';

/**
 * One process per database file: SQLite would allow two, but then each would trust its own caches. The lock is the
 * operating system's (an empty SQLite file held exclusively), so that it ends with its process, however that ends;
 * a number in a file would outlive a killed service, and lie in containers, where every service is process 1.
 * @returns what gives it back; the empty file stays
 * @throws StartRefused when another service holds it
 */
export function lockFile(path: string): () => void {
  closeSync(openSync(path, 'a', 0o600));
  const lock = new DatabaseSync(path);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    throw new StartRefused(
      `The database is in use by another Keydesk service (${path} is locked). Stop it first.`,
      { cause: error },
    );
  }
  return () => lock.close();
}
