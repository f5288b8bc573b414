import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../../../electron/contract/jobs/job.ts';
import { planDeletedKeys } from '../../../../service/api/plan-deleted-keys.ts';
import { planKeys } from '../../../../service/api/plan-keys.ts';
import { consoleWithJournal } from '../../../support/console-with-journal.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { standaloneServices, type StandaloneServices } from '../../service/standalone-services.ts';
import { moves, sequence, stateOf, type Move } from './changes-of-state.ts';
import { isEnough, newReport, type MovesReport } from './kill-console-moves.ts';
import { freePort } from './kill-service.ts';

const keys = 600;

/**
 * Kills the key service (SIGKILL) at random moments of bulk deletes, restores and purges of every key, each job until it was killed `perJob` times, and starts it
 * again on the same port. The console goes on by itself; afterwards every key must be where the job says.
 * @param kills of each action, at least
 */
export async function killServiceMoves(kills: number, perJob: number): Promise<MovesReport> {
  const report = newReport();
  while (!isEnough(report, kills)) {
    const services = standaloneServices();
    try {
      await killInSequence(services, perJob, report);
    } finally {
      await services.stop();
    }
  }
  return report;
}

async function killInSequence(
  services: StandaloneServices,
  perJob: number,
  report: MovesReport,
): Promise<void> {
  const database = join(services.folder, 'keys.db');
  const files = ['--database', database, '--secrets-file', join(services.folder, 'secrets.json')];
  const args = ['--sample', '--keys', String(keys), '--port', String(await freePort()), ...files];
  const started = await services.start(args);
  let { service } = started;
  const restart = async () => {
    service.kill('SIGKILL');
    await service.ended;
    ({ service } = await services.start(args));
  };
  const console = consoleWithJournal({
    url: started.url,
    journalFile: join(services.folder, 'keydesk.journal'),
    sealer: keychainDouble(randomBytes(32)).storage,
  });
  await console.journal.attach();
  const all = idsIn(database, 'api_keys');
  for (const { move, isKilled } of sequence) {
    const audited = auditedIn(database, move);
    const { jobId } = await begin(console, move);
    report.midway[move] += await killMidway(console, jobId, { kills: isKilled ? perJob : 0, restart });
    const job = await console.ended(jobId);
    report.jobsEnded += 1;
    if (job.state !== 'completed') report.faults.push(`${move}: the job is ${job.state}`);
    const told = console.jobs.record(jobId).results.map((result) => result?.outcome);
    report.faults.push(...faultsOf(database, move, { all, told }));
    const entries = auditedIn(database, move) - audited;
    if (entries !== all.size) report.faults.push(`${move}: ${entries} audit entries for ${all.size} keys`);
  }
  await console.client.close().catch(() => undefined);
}

type Console = ReturnType<typeof consoleWithJournal>;

async function begin({ client, jobs }: Console, move: Move): Promise<Job> {
  const selection = { kind: 'query' as const, filter: {}, except: [] };
  const plan =
    move === 'delete'
      ? await client.call(planKeys, { body: { action: move, selection } })
      : await client.call(planDeletedKeys, { body: { action: move, selection } });
  jobs.offer(plan);
  return jobs.start(move, plan.planId);
}

/** @returns how often it was killed before the job had ended */
async function killMidway(
  { jobs, when }: Console,
  jobId: string,
  { kills, restart }: Readonly<{ kills: number; restart: () => Promise<void> }>,
): Promise<number> {
  for (let killed = 0; killed < kills; killed += 1) {
    const { done } = jobs.get(jobId);
    await when(jobId, (job) => job.done > done || job.finishedAt !== null);
    await wait(Math.random() * 40);
    if (jobs.get(jobId).finishedAt !== null) return killed;
    await restart();
  }
  return kills;
}

type Told = Readonly<{ all: ReadonlySet<string>; told: readonly (string | undefined)[] }>;

function faultsOf(database: string, move: Move, { all, told }: Told): string[] {
  const [live, deleted] = [idsIn(database, 'api_keys'), idsIn(database, 'deleted_keys')];
  const { to, outcome } = moves[move];
  const misplaced = [...all].flatMap((keyId) => {
    const state = stateOf(keyId, live, deleted);
    return state === to ? [] : [`${move} ${keyId}: ${state}`];
  });
  const others = told.filter((one) => one !== outcome);
  return others.length === 0 ? misplaced : [...misplaced, `${move}: ${others.length} with another outcome`];
}

const idsIn = (file: string, table: 'api_keys' | 'deleted_keys'): Set<string> =>
  new Set(rowsIn(file, `select key_id as value from ${table}`));

const auditedIn = (file: string, move: Move): number =>
  rowsIn(file, `select audit_id as value from audit_log where action = '${moves[move].audited}'`).length;

function rowsIn(file: string, query: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(query).all();
  database.close();
  return rows.map(({ value }) => String(value));
}
