import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { CallFailed } from '../ipc/call-failed.ts';

/** More than the largest chunk of new secrets needs. */
const reservedBytes = 1024 * 1024;

/**
 * A file that only takes up room. When the disk is full, it is given up for what must not be lost: the outcome of a change that was
 * already made.
 */
export function createReserve(path: string) {
  return {
    /** Takes the room again, where there is any. */
    fill: (): void => {
      if (existsSync(path)) return;
      try {
        writeFileSync(path, randomBytes(reservedBytes), { mode: 0o600, flush: true });
      } catch {
        rmSync(path, { force: true });
      }
    },
    /** @throws journal_not_written */
    retryWhenFull: (write: () => void): void => {
      try {
        write();
        return;
      } catch (cause) {
        const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
        if (!isFull || !existsSync(path)) throw new CallFailed('journal_not_written', { cause });
      }
      rmSync(path, { force: true });
      try {
        write();
      } catch (cause) {
        throw new CallFailed('journal_not_written', { cause });
      }
    },
  };
}
