import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../../support/postgres/start-postgres.ts';
import { askWith, signIn, type Ask } from './ask-service.ts';
import { loadOfChanges } from './load-of-changes.ts';
import { standaloneServices } from './standalone-services.ts';
import { usersWithoutKey } from './users-without-key.ts';

export type EngineName = 'SQLite' | 'PostgreSQL';
export type KillReport = Readonly<{
  rounds: number;
  acknowledged: number;
  doubtful: number;
  /** Everything that was lost, wrong or unsound. */
  faults: readonly string[];
}>;

/** A session lasts 15 minutes, over every kill. */
const sessionMs = 10 * 60_000;

/** Changes that are acknowledged before a kill, at least. */
const leastChanges = 10;

/**
 * Kills the service (SIGKILL) in the middle of creating, regenerating and deleting keys, starts it again and compares what
 * is there with what was acknowledged, so many times.
 */
export async function killRounds(engine: EngineName, rounds: number): Promise<KillReport> {
  const services = standaloneServices();
  const postgres = engine === 'PostgreSQL' ? await startPostgres({ isSynced: true }) : null;
  const file = join(services.folder, 'keys.db');
  const database = (await postgres?.createDatabase('keys')) ?? file;
  const secrets = join(services.folder, 'secrets.json');
  const args = ['--sample', '--keys', '20', '--database', database, '--secrets-file', secrets];
  const faults: string[] = [];
  try {
    let { url, service } = await services.start(args);
    let session = { authorization: await signIn(url), at: Date.now() };
    const ask: Ask = (...call) => askWith(url, session.authorization)(...call);
    const userIds = (await usersWithoutKey(ask, 48)).map(({ userId }) => userId);
    const load = loadOfChanges({ userIds, workers: 8, mayHangUp: true });
    const audited = await verifyAudit(ask);
    let signIns = 0;
    for (let round = 1; round <= rounds; round += 1) {
      load.start(ask);
      // By what was done and not by the clock: a slow machine shall not be killed before it has begun.
      const due = load.counts.acknowledged + leastChanges + Math.random() * leastChanges;
      while (load.counts.acknowledged < due) await wait(5);
      service.kill('SIGKILL');
      await service.ended;
      await load.stop();
      ({ url, service } = await services.start(args));
      if (Date.now() - session.at > sessionMs) {
        session = { authorization: await signIn(url), at: Date.now() };
        signIns += 1;
      }
      await load.verify(ask);
      faults.push(
        ...load.faults.splice(0),
        ...faultsOf(await verifyAudit(ask), audited.checked + signIns, load.counts),
      );
      if (engine === 'SQLite') faults.push(...integrityOf(file));
      if (faults.length > 0) break;
    }
    return { rounds, ...load.counts, faults };
  } finally {
    await services.stop();
    await postgres?.stop();
  }
}

type Seal = { intact: boolean; checked: number };
const verifyAudit = async (ask: Ask) => (await ask('GET', '/api/v1/audit/verify')).body as unknown as Seal;

/** Every change that was made has its entry, and no entry is without its change. */
function faultsOf(
  { intact, checked }: Seal,
  before: number,
  counts: Readonly<{ acknowledged: number; doubtful: number; applied: number }>,
): string[] {
  const entries = checked - before;
  const isCounted = entries >= counts.applied && entries <= counts.acknowledged + counts.doubtful;
  return [
    ...(intact ? [] : [`The audit log is broken after ${checked} entries.`]),
    ...(isCounted ? [] : [`${entries} audit entries for ${JSON.stringify(counts)}`]),
  ];
}

function integrityOf(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
  database.close();
  return rows.map((row) => row.integrity_check).filter((word) => word !== 'ok');
}
