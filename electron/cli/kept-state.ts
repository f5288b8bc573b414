import type { Logger } from 'pino';
import type { Job } from '../contract/jobs/job.ts';
import type { Connections } from '../main/connections/connections.ts';
import type { SafeStorage } from '../main/credentials/safe-storage.ts';
import { Jobs } from '../main/jobs/jobs.ts';
import { connectionName, createConsoleJournal } from '../main/journal/console-journal.ts';
import { TimeSeen } from '../main/journal/time-seen.ts';
import { endSecrets } from '../main/secrets/end-secrets.ts';
import { SecretVault } from '../main/secrets/secret-vault.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';

type KeptOptions = Readonly<{
  connections: Connections;
  journalFile: string;
  onJob: (job: Job) => void;
  /** After how many days the company's policy wants uncollected secrets gone; null: they wait until they are collected. */
  secretDays: number | null;
  note: (line: string) => void;
  /** The clocks. */
  time?: TimeSeen;
  log: Logger;
}>;

/** Jobs and new client secrets as the console has them, with the journal that carries both over a crash. */
export function createKeptState({
  connections,
  journalFile,
  onJob,
  secretDays,
  note,
  time = new TimeSeen(undefined, undefined, true),
  log,
}: KeptOptions) {
  const connection = () => connectionName(connections.current());
  const sealers: SafeStorage[] = [];
  const journal = createConsoleJournal({
    file: journalFile,
    sealers,
    secrets: () => vault,
    jobs: () => jobs,
    log,
  });
  const vault: SecretVault = new SecretVault(() => undefined, Date.now, {
    keep: journal.keep,
    connection,
    time,
    ...(secretDays !== null && { daysKept: () => secretDays }),
  });
  const jobs: Jobs = new Jobs({
    client: () => connections.client(),
    connection,
    journal,
    vault,
    onProgress: onJob,
    log,
  });
  return {
    jobs,
    vault,
    /** From here on the journal is written, or nothing is done. @throws CommandFailed */
    attach: async (sealer: SafeStorage): Promise<void> => {
      sealers.push(sealer);
      await journal.attach();
      if (!journal.isKept())
        throw new CommandFailed(
          exitCodes.journal,
          `The journal ${journalFile} cannot be written. Nothing was done.`,
        );
      if (secretDays !== null) endInTime(vault, note);
    },
  };
}

/** Only a policy ends them here: without one nobody might be there who is warned. */
function endInTime(vault: SecretVault, note: (line: string) => void): void {
  endSecrets({
    vault,
    onLeaving: (count, firstInMs) =>
      note(
        `New client secrets that leave for good from ${new Date(Date.now() + firstInMs).toISOString()} on: ${count}. keydesk secrets save brings them out.`,
      ),
    onLeft: (count) =>
      note(`New client secrets that have left, as the policy of your company wants it: ${count}.`),
  }).begin();
}
