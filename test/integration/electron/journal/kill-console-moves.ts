import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JournalEvent } from '../../../../electron/main/journal/journal-event.ts';
import { maxChunk } from '../../../../service/api/models/plan.ts';
import { listeningService, type ListeningService } from '../../../support/listening-service.ts';
import { moves, planRequest, sequence, stateOf, type Move } from './changes-of-state.ts';
import { positionsOf, readJournal, runUntilKilled } from './kill-console.ts';

export type MovesReport = {
  /** Kills in the middle, by bulk action. */
  midway: Record<Move, number>;
  jobsEnded: number;
  /** Keys in another state than the journal says, or in two; jobs that did not end well; audit entries too many or missing. */
  faults: string[];
};
export const newReport = (): MovesReport => ({
  midway: { delete: 0, restore: 0, purge: 0 },
  jobsEnded: 0,
  faults: [],
});
/** Whether each bulk action was killed so often. */
export const isEnough = ({ midway, faults }: MovesReport, kills: number): boolean =>
  faults.length > 0 || Object.values(midway).every((count) => count >= kills);

/** The journal holds some 10 records of such a job; it is killed after one of them. */
const mostRecords = 6;
const keys = 600;

/**
 * Kills the console (SIGKILL) at random moments of bulk deletes, restores and purges of every key: each job until it was killed `perJob` times, then it is
 * let end. After each kill every key must be where the journal of the console says it is.
 * @param kills of each action, at least
 */
export async function killConsoleMoves(kills: number, perJob: number): Promise<MovesReport> {
  const service = await listeningService({ keys });
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-kill-moves-'));
  const keychain = randomBytes(32);
  const [journalFile, keyFile] = [join(folder, 'keydesk.journal'), join(folder, 'key')];
  writeFileSync(keyFile, keychain, { mode: 0o600 });
  const report = newReport();
  try {
    while (!isEnough(report, kills)) {
      await service.seed(keys);
      const before = await service.allKeys();
      for (const { move, isKilled } of sequence) {
        if (isKilled) await killMove(move, perJob, { service, journalFile, keyFile, keychain, report });
        else await deleteAll(service);
        if (move === 'restore') report.faults.push(...changedKeys(before, await service.allKeys()));
      }
    }
    return report;
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Tried = Readonly<{
  service: ListeningService;
  journalFile: string;
  keyFile: string;
  keychain: Buffer;
  report: MovesReport;
}>;

async function killMove(move: Move, kills: number, tried: Tried): Promise<void> {
  const { service, journalFile, keyFile, keychain, report } = tried;
  const { planId, count } = await plan(service, move);
  const args = [service.url, journalFile, keyFile, planId, move, String(count)];
  const audited = await service.audited(moves[move].audited);
  let hasEnded = false;
  for (let kill = 0; !hasEnded; kill += 1) {
    const isTime = kill < kills ? () => midwayIn(journalFile) : () => wait(60_000, undefined, { ref: false });
    service.time.now += 60_000;
    hasEnded = await runUntilKilled(args, isTime);
    if (!hasEnded) report.midway[move] += 1;
    const { events } = await readJournal(journalFile, keychain);
    report.faults.push(...(await faultsOf(service, planId, move, { events, hasEnded })));
  }
  report.jobsEnded += 1;
  const entries = (await service.audited(moves[move].audited)) - audited;
  if (entries !== keys) report.faults.push(`${move}: ${entries} audit entries for ${keys} keys`);
}

/** A minute later, since the service lets in so many sign-ins in one. @throws when the service makes no plan */
async function plan(service: ListeningService, move: Move): Promise<{ planId: string; count: number }> {
  const { path, body } = planRequest(move);
  service.time.now += 60_000;
  const { status, text, body: answer } = await service.ask('POST', path, await service.signIn(), body);
  if (status !== 201) throw new Error(text);
  return { planId: String(answer['planId']), count: Number(answer['count']) };
}

async function deleteAll(service: ListeningService): Promise<void> {
  const { planId, count } = await plan(service, 'delete');
  const headers = await service.signIn();
  for (let offset = 0; offset < count; offset += maxChunk) {
    const chunk = { planId, offset, limit: maxChunk };
    await service.ask('POST', '/api/v1/keys/bulk-delete', headers, chunk);
  }
}

/** Resolves some milliseconds after one of the next records. */
async function midwayIn(journalFile: string): Promise<void> {
  const { size: begun } = statSync(journalFile);
  let seen = begun;
  for (let left = Math.ceil(Math.random() * mostRecords); left > 0;) {
    await wait(1);
    const { size } = statSync(journalFile);
    if (size !== seen) left -= 1;
    seen = size;
  }
  await wait(Math.random() * 10);
}

type Found = Readonly<{ events: readonly JournalEvent[]; hasEnded: boolean }>;

async function faultsOf(
  { db }: ListeningService,
  planId: string,
  move: Move,
  { events, hasEnded }: Found,
): Promise<string[]> {
  const idsIn = async (table: 'api_keys' | 'deleted_keys') =>
    new Set((await db.selectFrom(table).select('key_id').execute()).map(({ key_id }) => key_id));
  const [live, deleted] = [await idsIn('api_keys'), await idsIn('deleted_keys')];
  const items = await db
    .selectFrom('plan_items')
    .select(['position', 'key_id'])
    .where('plan_id', '=', planId)
    .execute();
  const { settled, inDoubt } = positionsOf(events);
  const { from, to, outcome } = moves[move];
  const misplaced = items.flatMap(({ position, key_id: keyId }) => {
    const state = stateOf(keyId, live, deleted);
    if (hasEnded || settled.has(position)) return state === to ? [] : [`${move} ${position}: ${state}`];
    if (inDoubt.has(position) && state === to) return [];
    return state === from ? [] : [`${move} ${position}, not settled: ${state}`];
  });
  const told = events.flatMap((event) => (event.type === 'chunk-settled' ? event.results : []));
  const others = told.filter((result) => result.outcome !== outcome);
  const failed = events.filter(({ type }) => type === 'range-failed').length;
  const isTold = others.length === 0 && failed === 0;
  return isTold
    ? misplaced
    : [...misplaced, `${move}: ${others.length} with another outcome, ${failed} failed`];
}

/** A restored key has the secret it had. */
function changedKeys(
  before: Awaited<ReturnType<ListeningService['allKeys']>>,
  now: Awaited<ReturnType<ListeningService['allKeys']>>,
): string[] {
  const hashes = new Map(now.map(({ keyId, hash }) => [keyId, hash]));
  return before.flatMap(({ keyId, hash }) =>
    hashes.get(keyId) === hash ? [] : [`${keyId}: restored with another secret, or not at all`],
  );
}
