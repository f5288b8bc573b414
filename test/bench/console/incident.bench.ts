import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listKeys } from '../../../service/api/list-keys.ts';
import { consoleWithJournal } from '../../support/console-with-journal.ts';
import { keychainDouble } from '../../support/keychain-double.ts';
import { report } from '../measure.ts';
import { bareDatabase } from '../service/bare-database.ts';
import { makeDatabase, makeFolder, startBench } from '../service/bench-service.ts';

/**
 * The day after an incident: all of 100,000 API keys get a new client secret. What main does for it (plan, chunks, journal on the disk, secrets
 * held), in this process, on the real service in another; against bare SQL that does the same to a copy, and against one call for each key (500 of them, times 200).
 * Meanwhile an admin turns pages.
 */
const keys = 100_000;
const oneByOne = 500;

const folder = makeFolder();
const [served, copied] = [join(folder, 'served.db'), join(folder, 'copied.db')];
await makeDatabase(served, keys);
copyFileSync(served, copied);
const bench = await startBench(served);
const { journal, jobs, client, ended, regenerateAll } = consoleWithJournal({
  url: bench.url,
  journalFile: join(folder, 'keydesk.journal'),
  sealer: keychainDouble(randomBytes(32)).storage,
});
await journal.attach();
await client.call(listKeys, {});
globalThis.gc?.();
const memoryBefore = megabytes();

const start = performance.now();
const job = await regenerateAll();
const [{ pages, highest }] = await Promise.all([
  turnPages(() => jobs.get(job.jobId).finishedAt !== null),
  ended(job.jobId),
]);
const all = {
  name: `every one of ${keys} keys regenerated, journal on the disk`,
  median: performance.now() - start,
};
if (jobs.get(job.jobId).succeeded !== keys)
  throw new Error(`Only ${jobs.get(job.jobId).succeeded} were regenerated.`);
await client.close();

const bare = bareDatabase(copied);
report(all, { name: 'bare SQL', median: timed(() => bare.inChunks(bare.rows, 500, bare.regenerate)) });
// The SQL held this process up: connections that the service has closed meanwhile are noticed first.
await wait(200);
const single = performance.now();
for (const { key_id } of bare.rows.slice(0, oneByOne))
  await bench.call('POST', `/api/v1/keys/${key_id}/regenerate`);
report(all, { name: 'one call for each', median: ((performance.now() - single) * keys) / oneByOne });
report({ name: 'memory of main at most', median: highest }, { name: 'before', median: memoryBefore }, 'MB');
const sorted = pages.toSorted((a, b) => a - b);
report(
  { name: 'next page meanwhile, p95', median: sorted[Math.floor(sorted.length * 0.95)] ?? NaN },
  { name: 'the aim of 200 ms', median: 200 },
);
bare.close();
await bench.stop();

/** Turns a page every 200 ms, as an impatient admin. @returns how long each took, in ms, and the most memory meanwhile, in MB */
async function turnPages(isOver: () => boolean): Promise<{ pages: number[]; highest: number }> {
  const pages: number[] = [];
  let highest = 0;
  for (let cursor: string | null = null; !isOver();) {
    const asked = performance.now();
    const page: { nextCursor: string | null } = await client.call(listKeys, {
      query: { limit: 50, ...(cursor !== null && { cursor }) },
    });
    pages.push(performance.now() - asked);
    cursor = page.nextCursor;
    highest = Math.max(highest, megabytes());
    await wait(200);
  }
  return { pages, highest };
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

function timed(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
