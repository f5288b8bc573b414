import type { Logger } from 'pino';
import { CallFailed } from '../ipc/call-failed.ts';
import type { JobJournal } from '../jobs/jobs.ts';
import type { Journal } from './journal.ts';
import type { JournalEvent } from './journal-event.ts';

/**
 * How jobs and vault write the journal. When something that was done could not be written, nothing more is begun until the whole
 * of it is on the disk again. Secrets that the admin has stored, or has in a file, leave the journal at once.
 */
export function journalKeeping(journal: Pick<Journal, 'append' | 'rotate'>, log: Logger): JobJournal {
  let isBehind = false;
  let willRotate = false;
  const rotateNow = (): void => {
    willRotate = false;
    journal.rotate().then(
      () => {
        isBehind = false;
      },
      (error: unknown) => {
        isBehind = true;
        log.error({ err: error }, 'the journal cannot be written');
      },
    );
  };
  /** Once for all that happens in one go. */
  const rotate = (): void => {
    if (!willRotate) queueMicrotask(rotateNow);
    willRotate = true;
  };
  const keep = (event: JournalEvent): void => {
    try {
      journal.append(event);
    } catch (error) {
      log.error({ err: error }, 'the journal cannot be written');
      isBehind = true;
    }
    if (isBehind || takesSecretsAway(event)) rotate();
  };
  return {
    keep,
    intend: (event) => {
      if (isBehind) {
        rotate();
        throw new CallFailed('journal_not_written');
      }
      journal.append(event);
    },
  };
}

const takesSecretsAway = (event: JournalEvent): boolean =>
  event.type === 'secrets-closed' || (event.type === 'secrets-collected' && event.by === 'file');
