import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { SecretVault } from '../secrets/secret-vault.ts';
import { Journal } from './journal.ts';
import { isHeldByVault } from './is-held-by-vault.ts';
import type { JournalEvent } from './journal-event.ts';
import { journalKeeping } from './journal-keeping.ts';

export type ConsoleJournalOptions = Readonly<{
  file: string;
  /** In the order of preference: the system's keychain, the passphrase vault. */
  sealers: readonly SafeStorage[];
  /** Whose state survives. Asked late: they are made with this journal. */
  secrets: () => SecretVault;
  jobs: () => Jobs;
  log: Logger;
}>;

/** Names a key service and an admin, for what belongs to them. */
export const connectionName = ({ kind, address, user }: Connection): string =>
  [kind, address, user?.userId].join(' ');

/** The journal of new client secrets and bulk jobs. */
export function createConsoleJournal({ file, sealers, secrets, jobs, log }: ConsoleJournalOptions) {
  const journal = new Journal({
    file,
    snapshot: () => [...secrets().snapshot(), ...jobs().snapshot()],
    log,
  });
  const restore = (events: readonly JournalEvent[]): void => {
    const lasting = withoutSampleData(events);
    secrets().restore(lasting);
    jobs().restore(lasting);
  };
  return {
    ...journalKeeping(journal, log),
    isKept: () => journal.isKept,
    waitsForVault: () => !journal.isKept && isHeldByVault(file),
    /** At the start, and whenever something can seal that could not before. */
    attach: async (): Promise<void> => {
      for (const sealer of sealers) {
        if (journal.isKept || !(await sealer.isSafe())) continue;
        await journal.attach(sealer, restore).catch((error: unknown) => {
          log.error({ err: error }, 'the journal cannot be kept: new secrets last until Keydesk quits');
        });
      }
    },
  };
}

/** Sample data is new at each start: its secrets open nothing and its plans are gone. */
function withoutSampleData(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const isSample = (connection: string) => connection.startsWith('sample ');
  const gone = new Set(
    events.flatMap((event) => {
      if (event.type === 'job-began' && isSample(event.job.connection)) return [event.job.jobId];
      if (event.type === 'secrets-held' && isSample(event.ticket.connection)) return [event.ticket.ticketId];
      return [];
    }),
  );
  return events.filter((event) => !gone.has(subjectOf(event)));
}

/** The job or ticket that an event is of; "" for none. */
function subjectOf(event: JournalEvent): string {
  if (event.type === 'job-began') return event.job.jobId;
  if (event.type === 'secrets-held') return event.ticket.ticketId;
  if (event.type === 'time-seen') return '';
  return 'jobId' in event ? event.jobId : event.ticketId;
}
