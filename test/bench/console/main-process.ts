import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { consoleWithJournal } from '../../support/console-with-journal.ts';
import { keychainDouble } from '../../support/keychain-double.ts';

/**
 * Main's part of a bulk regenerate, in a process of its own: says by message what it took. Arguments: the address of the key service, a folder.
 */
export type MainFigures = Readonly<{
  /** MB that the system gave to the process. */
  atStart: number;
  highest: number;
  atEnd: number;
  /** MB of objects, after everything that is not needed was given back. */
  heapAtEnd: number;
  /** Secrets that are held. */
  held: number;
  chunks: number;
  /** Milliseconds, on average. */
  perChunk: Readonly<Record<string, number>>;
}>;

const keysPerChunk = 500;
const [url = '', folder = ''] = process.argv.slice(2);
const took = { service: 0, journal: 0 };
let chunksSent = 0;
const { journal, jobs, vault, client, ended, regenerateAll } = consoleWithJournal({
  url,
  journalFile: join(folder, 'keydesk.journal'),
  sealer: keychainDouble(randomBytes(32)).storage,
  measure: (part, act) => {
    const began = performance.now();
    const note = () => (took[part] += performance.now() - began);
    const result = act();
    if (part === 'service') chunksSent += 1;
    if (result instanceof Promise) result.then(note, note);
    else note();
    return result;
  },
});
await journal.attach();
await client.signIn();
globalThis.gc?.();
const atStart = megabytes();
let highest = atStart;
const look = setInterval(() => (highest = Math.max(highest, megabytes())), 20);
const cpu = process.cpuUsage();
const began = performance.now();
const { jobId } = await regenerateAll();
await ended(jobId);
const all = performance.now() - began;
const { user, system } = process.cpuUsage(cpu);
clearInterval(look);
globalThis.gc?.();
const { succeeded } = jobs.get(jobId);
const chunksOf500 = succeeded / keysPerChunk;
const figures: MainFigures = {
  atStart,
  highest,
  atEnd: megabytes(),
  heapAtEnd: process.memoryUsage().heapUsed / 1024 / 1024,
  held: vault.uncollected(),
  chunks: chunksSent,
  perChunk: {
    all: all / chunksOf500,
    'waiting for the service, two calls at once': took.service / chunksOf500,
    'the journal': took.journal / chunksOf500,
    'main computes, of all these': (user + system) / 1000 / chunksOf500,
  },
};
process.send?.(figures);
await client.close();
process.disconnect();

function megabytes(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
