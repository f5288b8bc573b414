import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Connections } from './connections/connections.ts';
import type { Job } from '../contract/jobs/job.ts';
import type { SecretTicket } from '../contract/secrets/secret-ticket.ts';
import type { SafeStorage } from './credentials/safe-storage.ts';
import type { Emit } from './ipc/emit-event.ts';
import { Jobs } from './jobs/jobs.ts';
import { connectionName, createConsoleJournal } from './journal/console-journal.ts';
import { SecretVault } from './secrets/secret-vault.ts';

export type JobsAndSecretsOptions = Readonly<{
  /** The folder of the user's data. */
  userData: string;
  emit: Emit;
  onSecretsHeld: (tickets: readonly SecretTicket[]) => void;
  /** Told of the progress of every bulk action. */
  onJob: (job: Job) => void;
  log: Logger;
}>;
type Late = Readonly<{
  /** Asked late: it is made with these. */
  connections: () => Connections;
  /** What may seal the journal, the preferred first. */
  sealers: readonly SafeStorage[];
}>;

/** The bulk jobs and the new client secrets, with the journal that carries both over a crash. */
export function createJobsAndSecrets({
  userData,
  emit,
  onSecretsHeld,
  onJob,
  log,
  ...late
}: JobsAndSecretsOptions & Late) {
  const connection = () => connectionName(late.connections().current());
  const journal = createConsoleJournal({
    file: join(userData, 'keydesk.journal'),
    sealers: late.sealers,
    secrets: () => vault,
    jobs: () => jobs,
    log,
  });
  const vault: SecretVault = new SecretVault(
    (items) => {
      onSecretsHeld(items);
      emit('secrets', 'secretTicketsChanged', { items });
    },
    Date.now,
    { keep: journal.keep, connection },
  );
  const jobs: Jobs = new Jobs({
    client: () => late.connections().client(),
    connection,
    journal,
    vault,
    onProgress: (job) => {
      emit('jobs', 'jobProgressed', job);
      onJob(job);
    },
    log,
  });
  return { journal, vault, jobs };
}
