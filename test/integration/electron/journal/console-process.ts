import { readFileSync } from 'node:fs';
import { consoleWithJournal } from '../../../support/console-with-journal.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';

/**
 * A console without a window, as a process of its own that can be killed: goes on with the bulk regenerate that its journal holds, or
 * begins one of every key; or, given a plan, a bulk create of it. Prints one line when it has begun, and one when that has ended.
 * Arguments: the address of the key service, the journal, the file with the key of the keychain; the plan and its count.
 */
const [url = '', journalFile = '', keyFile = '', planId, count] = process.argv.slice(2);
const { journal, jobs, ended, regenerateAll } = consoleWithJournal({
  url,
  journalFile,
  sealer: keychainDouble(readFileSync(keyFile)).storage,
});
await journal.attach();
const interrupted = jobs.list().find(({ state }) => state === 'paused');
const begin = async () => {
  if (planId === undefined) return regenerateAll();
  jobs.offer({ planId, action: 'create', count: Number(count) });
  return jobs.start('create', planId);
};
const { jobId } = interrupted ? jobs.resume(interrupted.jobId) : await begin();
process.stdout.write('begun\n');
await ended(jobId);
process.stdout.write('ended\n');
setInterval(() => undefined, 60_000);
