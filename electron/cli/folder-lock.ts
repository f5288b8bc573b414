import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from '../../service/database/lock-file.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';

/** How long commands that begin at once wait for each other, until it is clear who goes first. */
const waitMs = 1_000;

/**
 * One command at a time writes the journal of a folder. The lock is the system's: nobody has to judge whether what a killed command left
 * is stale, and a number of a process, which may be somebody else's by then, means nothing here.
 * @returns what unlocks it; the empty file stays
 * @throws CommandFailed while another one runs
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return lockFile(join(folder, 'journal.lock'), waitMs);
  } catch (cause) {
    throw new CommandFailed(
      exitCodes.journal,
      `Another keydesk command works with ${folder}. Wait for it, or name another --data-folder.`,
      { cause },
    );
  }
}
