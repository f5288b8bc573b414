import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Connections } from './connections/connections.ts';
import type { Job } from '../contract/jobs/job.ts';
import type { SecretTicket } from '../contract/secrets/secret-ticket.ts';
import type { SafeStorage } from './credentials/safe-storage.ts';
import type { Emit } from './ipc/emit-event.ts';
import { Jobs } from './jobs/jobs.ts';
import { connectionName, createConsoleJournal } from './journal/console-journal.ts';
import { endSecrets, type EndSecretsOptions } from './secrets/end-secrets.ts';
import { SecretVault } from './secrets/secret-vault.ts';

export type JobsAndSecretsOptions = Readonly<{
  /** The folder of the user's data. */
  userData: string;
  emit: Emit;
  onSecretsHeld: (tickets: readonly SecretTicket[]) => void;
  /** After how many days uncollected secrets leave. */
  secretDays: () => number;
  onSecretsLeaving: EndSecretsOptions['onLeaving'];
  onSecretsLeft: EndSecretsOptions['onLeft'];
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
  secretDays,
  onSecretsLeaving,
  onSecretsLeft,
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
    { keep: journal.keep, connection, daysKept: secretDays },
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
  const ending = endSecrets({ vault, onLeaving: onSecretsLeaving, onLeft: onSecretsLeft });
  const attach = async () => {
    await journal.attach();
    ending.begin();
  };
  const { isKept, waitsForVault } = journal;
  return { journal: { isKept, waitsForVault, attach }, vault, jobs };
}
