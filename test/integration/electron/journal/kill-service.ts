import { createSecretKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../../../electron/contract/jobs/job.ts';
import { hashSecret } from '../../../../service/keys/client-secret.ts';
import { consoleWithJournal } from '../../../support/console-with-journal.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { standaloneServices } from '../../service/standalone-services.ts';

export type KillServiceReport = Readonly<{
  kills: number;
  jobsEnded: number;
  /** Secrets that open nothing, keys without a secret, keys in two states, jobs that did not complete. */
  faults: readonly string[];
}>;

/**
 * Kills the key service (SIGKILL) at random moments of bulk regenerates of every key, starts it again on the same port, and looks after each
 * job whether the console holds exactly one secret for each key, which is the one that the service knows.
 */
export async function killService(kills: number, keys: number): Promise<KillServiceReport> {
  const services = standaloneServices();
  const [database, secrets] = ['keys.db', 'secrets.json'].map((name) => join(services.folder, name));
  const port = String(await freePort());
  const args = ['--sample', '--keys', String(keys), '--port', port];
  const files = ['--database', database ?? '', '--secrets-file', secrets ?? ''];
  const start = () => services.start([...args, ...files]);
  const report = { kills: 0, jobsEnded: 0, faults: [] as string[] };
  let { url, service } = await start();
  const { journal, jobs, vault, client, ended, when, regenerateAll } = consoleWithJournal({
    url,
    journalFile: join(services.folder, 'keydesk.journal'),
    sealer: keychainDouble(randomBytes(32)).storage,
  });
  await journal.attach();
  try {
    while (report.kills < kills && report.faults.length === 0) {
      const { jobId } = await regenerateAll();
      while (report.kills < kills) {
        // Killed while it works, however slow the machine is.
        const { done } = jobs.get(jobId);
        await when(jobId, (job) => job.done > done || hasEnded(job));
        await wait(Math.random() * 200);
        if (hasEnded(jobs.get(jobId))) break;
        service.kill('SIGKILL');
        await service.ended;
        report.kills += 1;
        ({ url, service } = await start());
      }
      const job = await ended(jobId);
      report.jobsEnded += 1;
      const ticketId = job.ticket?.ticketId ?? '';
      const held = new Map(vault.entries(ticketId).map((one) => [one.clientId, one.clientSecret]));
      if (job.state !== 'completed') report.faults.push(`The job is ${job.state}.`);
      report.faults.push(...faultsOf(held, hashesIn(database ?? ''), pepperIn(secrets ?? '')));
      vault.close(ticketId);
    }
    return report;
  } finally {
    await client.close().catch(() => undefined);
    await services.stop();
  }
}

const hasEnded = ({ finishedAt }: Job): boolean => finishedAt !== null;

function faultsOf(
  held: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
  pepper: Parameters<typeof hashSecret>[0],
): string[] {
  return [...hashes].flatMap(([clientId, hash]) => {
    const secret = held.get(clientId);
    if (secret === undefined) return [`${clientId}: its secret is lost`];
    return hashSecret(pepper, secret) === hash ? [] : [`${clientId}: its secret is another`];
  });
}

/** The hash of each key's secret, by client id. */
function hashesIn(file: string): Map<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('select client_id, secret_hash from api_keys').all();
  database.close();
  return new Map(rows.map((row) => [String(row['client_id']), String(row['secret_hash'])]));
}

function pepperIn(file: string) {
  const { pepperId, pepper } = JSON.parse(readFileSync(file, 'utf8')) as { pepperId: string; pepper: string };
  return { id: pepperId, key: createSecretKey(pepper, 'base64url') };
}

/** A port that nobody listens on: the service comes back where it was. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
