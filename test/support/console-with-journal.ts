import { planKeys } from '../../service/api/plan-keys.ts';
import type { Job } from '../../electron/contract/jobs/job.ts';
import type { SafeStorage } from '../../electron/main/credentials/safe-storage.ts';
import { Jobs, type JobJournal } from '../../electron/main/jobs/jobs.ts';
import { createConsoleJournal } from '../../electron/main/journal/console-journal.ts';
import { createServiceClient } from '../../electron/main/key-service/service-client.ts';
import { remoteService } from '../../electron/main/key-service/service-endpoint.ts';
import { SecretVault } from '../../electron/main/secrets/secret-vault.ts';
import { adminAuthorization } from './service-on-sample-jira.ts';
import { silentLog } from './silent-log.ts';

type Options = Readonly<{
  url: string;
  journalFile: string;
  sealer: SafeStorage;
  /** Another name stands for another key service or admin. */
  connection?: string;
  /** Told of each time that main asks the service or writes the journal, and lets it happen. */
  measure?: Measure;
}>;
export type Measure = <T>(part: 'service' | 'journal', act: () => T) => T;

/** Bulk jobs and new secrets of a console on a key service, with their journal, as main puts them together. */
export function consoleWithJournal({
  url,
  journalFile,
  sealer,
  connection = 'service one',
  measure,
}: Options) {
  const asked: Measure = measure ?? ((_part, act) => act());
  const client = createServiceClient({
    endpoint: remoteService(url),
    jiraAuthorization: adminAuthorization,
    onReachable: () => undefined,
  });
  const waiting = new Set<() => void>();
  const journal = createConsoleJournal({
    file: journalFile,
    sealers: [sealer],
    secrets: () => vault,
    jobs: () => jobs,
    log: silentLog,
  });
  const kept: JobJournal = {
    intend: (event) => asked('journal', () => journal.intend(event)),
    keep: (event) => asked('journal', () => journal.keep(event)),
  };
  const vault: SecretVault = new SecretVault(() => undefined, Date.now, {
    keep: kept.keep,
    connection: () => connection,
  });
  const jobs: Jobs = new Jobs({
    client: () => ({ ...client, call: (...of) => asked('service', () => client.call(...of)) }),
    connection: () => connection,
    journal: kept,
    vault,
    onProgress: () => {
      for (const look of waiting) look();
    },
    log: silentLog,
  });
  const when = (jobId: string, fits: (job: Job) => boolean) =>
    new Promise<Job>((resolve) => {
      const look = () => {
        const job = jobs.get(jobId);
        if (!fits(job)) return;
        waiting.delete(look);
        resolve(job);
      };
      waiting.add(look);
      look();
    });
  return {
    client,
    journal,
    vault,
    jobs,
    when,
    ended: (jobId: string) => when(jobId, ({ finishedAt }) => finishedAt !== null),
    /** Starts to regenerate every key there is. */
    regenerateAll: async (): Promise<Job> => {
      const body = {
        action: 'regenerate' as const,
        selection: { kind: 'query' as const, filter: {}, except: [] },
      };
      const plan = await client.call(planKeys, { body });
      jobs.offer(plan);
      return jobs.start('regenerate', plan.planId);
    },
  };
}
