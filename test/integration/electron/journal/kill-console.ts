import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeHeader, decodeRecords } from '../../../../electron/main/journal/journal-file.ts';
import type { JournalEvent } from '../../../../electron/main/journal/journal-event.ts';
import { SecretVault } from '../../../../electron/main/secrets/secret-vault.ts';
import { hashSecret } from '../../../../service/keys/client-secret.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { listeningService, type ListeningService } from '../../../support/listening-service.ts';

export type KillReport = Readonly<{
  kills: number;
  /** Kills in the middle of a bulk regenerate. */
  midway: number;
  jobsEnded: number;
  /** Secrets of settled keys that the journal did not have, keys in two states, jobs that did not end. */
  faults: readonly string[];
}>;
type Journaled = Readonly<{ events: readonly JournalEvent[]; secrets: ReadonlyMap<string, string> }>;

/**
 * Kills the console (SIGKILL) at that many random points of bulk regenerates of every key, and each time reads from its journal alone what
 * became of each key; then starts it again. A job may be killed many times before it ends.
 */
export async function killConsole(kills: number, keys: number): Promise<KillReport> {
  const service = await listeningService({ keys });
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-kill-console-'));
  const journalFile = join(folder, 'keydesk.journal');
  const keyFile = join(folder, 'key');
  const key = randomBytes(32);
  writeFileSync(keyFile, key, { mode: 0o600 });
  const report = { kills: 0, midway: 0, jobsEnded: 0, faults: [] as string[] };
  try {
    let before = await hashesOf(service);
    while (report.midway < kills && report.faults.length === 0) {
      const hasEnded = await runUntilKilled([service.url, journalFile, keyFile]);
      report.kills += 1;
      const journaled = await readJournal(journalFile, key);
      const now = await hashesOf(service);
      report.faults.push(...(await faultsOf(service, journaled, { before, now, hasEnded })));
      if (hasEnded) {
        report.jobsEnded += 1;
        before = now;
      } else report.midway += 1;
    }
    return report;
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param isTime resolves when it shall be killed: a random moment, unless said otherwise
 * @returns whether the job had ended when the process was killed
 * @throws when it ended by itself
 */
export async function runUntilKilled(
  args: readonly string[],
  isTime: () => Promise<unknown> = () => wait(Math.random() * 700),
): Promise<boolean> {
  const file = join(import.meta.dirname, 'console-process.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    // Most of such a short life would be spent on compiling.
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/killed-console' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const hasSaid = (word: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (said.includes(word)) resolve();
      };
      child.stdout.on('data', look);
      child.once('exit', () => resolve());
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await hasSaid('begun');
  await Promise.race([hasSaid('ended'), isTime()]);
  // Also in the moments after the end.
  if (said.includes('ended')) await wait(Math.random() * 20);
  if (!child.kill('SIGKILL')) throw new Error('The console ended by itself.');
  await exited;
  return said.includes('ended');
}

export async function readJournal(file: string, key: Buffer): Promise<Journaled> {
  const bytes = readFileSync(file);
  const header = decodeHeader(bytes);
  if (!header) return { events: [], secrets: new Map() };
  const own = await keychainDouble(key).storage.open(header.sealedKey);
  const { contents } = decodeRecords(Buffer.from(own.text, 'base64'), bytes.subarray(header.end));
  const events = contents.map((content) => JSON.parse(content.toString('utf8')) as JournalEvent);
  const vault = new SecretVault(() => undefined);
  vault.restore(events);
  const entries = vault.tickets().flatMap(({ ticketId }) => vault.entries(ticketId));
  return {
    events,
    secrets: new Map(entries.map(({ clientId, clientSecret }) => [clientId, clientSecret])),
  };
}

/** The hash of each key's secret, by client id. */
const hashesOf = async (service: ListeningService) =>
  new Map((await service.allKeys()).map(({ clientId, hash }) => [clientId, hash]));

type Moment = Readonly<{
  before: ReadonlyMap<string, string>;
  now: ReadonlyMap<string, string>;
  hasEnded: boolean;
}>;

/** Each key is in one state: settled with its secret in the journal, untouched, or in the chunk whose outcome is unknown. */
async function faultsOf(
  { db, secrets: { pepper } }: ListeningService,
  { events, secrets }: Journaled,
  { before, now, hasEnded }: Moment,
): Promise<string[]> {
  const planId = events.findLast((event) => event.type === 'job-began')?.job.planId ?? '';
  const plan = await db
    .selectFrom('plan_items')
    .select(['position', 'client_id as clientId'])
    .where('plan_id', '=', planId)
    .execute();
  const { settled, inDoubt } = positionsOf(events);
  return plan.flatMap(({ position, clientId }) => {
    const hash = now.get(clientId);
    const isHeld = secrets.has(clientId) && hashSecret(pepper, secrets.get(clientId) ?? '') === hash;
    if (hasEnded || settled.has(position)) return isHeld ? [] : [`position ${position}: its secret is lost`];
    return inDoubt.has(position) || hash === before.get(clientId)
      ? []
      : [`position ${position}: changed, and not settled`];
  });
}

/** What a journal says of the positions of the plan that was begun last. */
export function positionsOf(events: readonly JournalEvent[]) {
  const settled = new Set<number>();
  const inDoubt = new Set<number>();
  for (const event of events) {
    if (event.type === 'job-began') {
      settled.clear();
      inDoubt.clear();
    }
    if (event.type === 'chunk-began') {
      for (let position = event.start; position < event.end; position += 1) inDoubt.add(position);
    }
    if (event.type === 'chunk-settled') {
      event.results.forEach((_result, i) => {
        settled.add(event.start + i);
        inDoubt.delete(event.start + i);
      });
    }
  }
  return { settled, inDoubt };
}
