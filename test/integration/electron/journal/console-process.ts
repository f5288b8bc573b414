import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { planAction } from '../../../../service/api/models/plan.ts';
import { consoleWithJournal } from '../../../support/console-with-journal.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';

/**
 * A console without a window, as a process of its own that can be killed: goes on with the bulk action that its journal holds, or
 * begins a regenerate of every key; or, given a plan, what it is a plan of. Prints one line when it has begun, and one when that has ended.
 * Arguments: the address of the key service, the journal, the file with the key of the keychain; the plan, its action and its count.
 */
const [url = '', journalFile = '', keyFile = '', planId, named, count] = process.argv.slice(2);
const { journal, jobs, ended, regenerateAll } = consoleWithJournal({
  url,
  journalFile,
  sealer: keychainDouble(readFileSync(keyFile)).storage,
});
await journal.attach();
const interrupted = jobs.list().find(({ state }) => state === 'paused');
const begin = async () => {
  if (planId === undefined) return regenerateAll();
  const action = planAction.enum.find((one) => one === named) ?? 'regenerate';
  jobs.offer({ planId, action, count: Number(count) });
  return jobs.start(action, planId);
};
const { jobId } = interrupted ? jobs.resume(interrupted.jobId) : await begin();
process.stdout.write('begun\n');
// Who is killed writes no cache at the end.
flushCompileCache();
await ended(jobId);
process.stdout.write('ended\n');
setInterval(() => undefined, 60_000);
