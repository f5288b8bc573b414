import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consoleWithJournal } from '../../../support/console-with-journal.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { listeningService, type ListeningService } from '../../../support/listening-service.ts';

const keys = 130;
let service: ListeningService;
let folder: string;
let sealer: ReturnType<typeof keychainDouble>['storage'];
beforeEach(async () => {
  service = await listeningService({ keys });
  folder = mkdtempSync(join(tmpdir(), 'keydesk-paused-'));
  sealer = keychainDouble().storage;
});
afterEach(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Keydesk as it is after a start. */
async function start(connection?: string) {
  const started = consoleWithJournal({
    url: service.url,
    journalFile: join(folder, 'keydesk.journal'),
    sealer,
    ...(connection !== undefined && { connection }),
  });
  await started.journal.attach();
  return started;
}
type Console = Awaited<ReturnType<typeof start>>;

/** A bulk regenerate of every key, paused after its first chunk. */
async function pausedJob(console: Console) {
  const { jobId } = await console.regenerateAll();
  await console.when(jobId, ({ done }) => done > 0);
  console.jobs.pause(jobId);
  return console.when(jobId, ({ state }) => state === 'paused');
}

async function expectNothingLost({ vault, jobs }: Console, jobId: string): Promise<void> {
  expect(jobs.get(jobId)).toMatchObject({ state: 'completed', succeeded: keys, failed: 0 });
  const held = vault.entries(jobs.get(jobId).ticket?.ticketId ?? '');
  expect(new Set(held.map(({ clientId }) => clientId)).size).toBe(keys);
  for (const { clientId, clientSecret } of held) {
    expect(await service.isValid(clientId, clientSecret)).toBe(true);
  }
}

describe('a paused bulk action', () => {
  it('stops after the chunk under way, and goes on to the end when resumed', async () => {
    const console = await start();
    const paused = await pausedJob(console);
    expect(paused).toMatchObject({ finishedAt: null, pausedBecause: null });
    expect(paused.done).toBeLessThan(keys);
    expect(console.jobs.running()).toBeNull();
    expect(console.jobs.resume(paused.jobId).state).toBe('running');
    await console.ended(paused.jobId);
    await expectNothingLost(console, paused.jobId);
  });

  it('is offered again after a restart, where it stopped, and goes on under the same ticket', async () => {
    const paused = await pausedJob(await start());
    const restarted = await start();
    const [found] = restarted.jobs.list();
    expect(found).toMatchObject({
      jobId: paused.jobId,
      state: 'paused',
      pausedBecause: 'Keydesk ended before this was done.',
      done: paused.done,
      total: keys,
      ticket: { count: paused.done },
    });
    restarted.jobs.resume(paused.jobId);
    await restarted.ended(paused.jobId);
    await expectNothingLost(restarted, paused.jobId);
  });

  it('that is cancelled after a restart leaves the rest untouched, and is not offered again', async () => {
    const paused = await pausedJob(await start());
    const restarted = await start();
    expect(restarted.jobs.cancel(paused.jobId)).toMatchObject({ state: 'cancelled', done: paused.done });
    expect((await start()).jobs.list()).toEqual([]);
  });

  it('goes on on the connection it was begun on only', async () => {
    const paused = await pausedJob(await start());
    const elsewhere = await start('service two');
    expect(() => elsewhere.jobs.resume(paused.jobId)).toThrow(
      expect.objectContaining({ code: 'job_of_other_connection' }) as Error,
    );
    expect(elsewhere.jobs.get(paused.jobId).state).toBe('paused');
  });

  it('can go on for seven days after its last chunk, and no longer', async () => {
    const console = await start();
    const paused = await pausedJob(console);
    service.time.now += 7 * 86_400_000 - 60_000;
    console.jobs.resume(paused.jobId);
    await console.ended(paused.jobId);
    expect(console.jobs.get(paused.jobId).failed).toBe(0);
    const late = await pausedJob(console);
    service.time.now += 7 * 86_400_000;
    console.jobs.resume(late.jobId);
    const ended = await console.ended(late.jobId);
    expect(ended).toMatchObject({ state: 'partly-failed', succeeded: late.done, failed: keys - late.done });
  });

  it('is the only thing that can be resumed', async () => {
    const console = await start();
    const { jobId } = await console.regenerateAll();
    await console.ended(jobId);
    expect(() => console.jobs.resume(jobId)).toThrow(
      expect.objectContaining({ code: 'job_not_paused' }) as Error,
    );
  });
});

describe('secrets after a crash', () => {
  it('are held until they are collected, those of a job that had ended too', async () => {
    const console = await start();
    const { jobId } = await console.regenerateAll();
    const { ticket } = await console.ended(jobId);
    const ticketId = ticket?.ticketId ?? '';
    const [copied, saved] = console.vault.entries(ticketId);
    const select = ({ position = 0 } = {}) =>
      console.vault.select({ kind: 'chosen', secrets: [{ ticketId, position }] });
    console.vault.collect(select(copied), 'copy');
    console.vault.collect(select(saved), 'file');
    const restarted = await start();
    // What is in a file of the admin's has left; what was on the clipboard only has not.
    expect(restarted.vault.tickets()).toMatchObject([{ ticketId, count: keys - 1, collected: 1 }]);
    restarted.vault.close(ticket?.ticketId ?? '');
    expect((await start()).vault.tickets()).toEqual([]);
  });

  it('do not replace newer ones that were made before the vault was unlocked', async () => {
    const before = await start();
    await before.ended((await before.regenerateAll()).jobId);
    const locked = consoleWithJournal({
      url: service.url,
      journalFile: join(folder, 'keydesk.journal'),
      sealer,
    });
    const { jobId } = await locked.regenerateAll();
    await locked.ended(jobId);
    await locked.journal.attach();
    expect(locked.vault.tickets()).toHaveLength(1);
    await expectNothingLost(locked, jobId);
  });

  it('of sample data, which is new at each start, are dropped, and so are its jobs', async () => {
    const paused = await pausedJob(await start('sample data'));
    expect(paused.ticket?.count).toBeGreaterThan(0);
    const restarted = await start('sample data');
    expect(restarted.vault.tickets()).toEqual([]);
    expect(restarted.jobs.list()).toEqual([]);
  });
});
