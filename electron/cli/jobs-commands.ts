import { sentenceOf } from '../contract/core/errors.ts';
import type { Job } from '../contract/jobs/job.ts';
import { isoTime } from '../main/exports/export-columns.ts';
import { endJob } from './change-keys.ts';
import { deliverSecrets, insistOnDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import { CommandFailed, exitCodes, type ExitCode } from './exit-codes.ts';
import { tellJob } from './follow-job.ts';
import type { CommonOptions, Session } from './open-session.ts';
import type { Terminal } from './terminal.ts';

/** What earlier commands have not ended; the service is not asked. */
export async function listJobs(
  session: Session,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await session.openJournal();
  for (const job of session.jobs.list())
    terminal.say(options.json ? JSON.stringify(toJson(job)) : lineOf(job));
  noteWaiting(session, terminal);
  return exitCodes.done;
}

const toJson = ({ jobId, action, state, total, done, failed, startedAt }: Job) => ({
  jobId,
  action,
  state,
  total,
  done,
  failed,
  startedAt: isoTime(startedAt),
});

const lineOf = ({ jobId, action, state, total, done, startedAt }: Job): string =>
  [jobId, action, state, `${done} of ${total}`, isoTime(startedAt)].join('\t');

/** Goes on where a command stopped or was killed, on the same service and as the same admin. */
export async function resumeJob(
  session: Session,
  named: string | undefined,
  options: CommonOptions & DeliveryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await session.openJournal();
  const job = theJob(session, named);
  if (job.action === 'regenerate' || job.action === 'create') await insistOnDelivery(options);
  await session.connect();
  session.jobs.resume(job.jobId);
  return endJob(session, job.jobId, options, terminal);
}

/** What is done stays done; the rest stays as it is. */
export async function cancelJob(
  session: Session,
  named: string | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await session.openJournal();
  const job = session.jobs.cancel(theJob(session, named).jobId);
  tellJob(job, options.json ?? false, terminal);
  noteWaiting(session, terminal);
  return exitCodes.done;
}

/** Brings out what was made and could not be handed over. */
export async function saveSecrets(
  session: Session,
  options: CommonOptions & DeliveryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await insistOnDelivery(options);
  await session.openJournal();
  await deliverSecrets(session.vault, null, options, terminal);
  return exitCodes.done;
}

function noteWaiting({ vault }: Session, terminal: Terminal): void {
  const waiting = vault.uncollected();
  if (waiting > 0)
    terminal.note(`New client secrets that wait: ${waiting}. keydesk secrets save brings them out.`);
}

/** The only one where none is named. @throws CommandFailed */
function theJob(session: Session, named: string | undefined): Job {
  const all = session.jobs.list();
  const job = named === undefined ? all[0] : all.find(({ jobId }) => jobId === named);
  if (!job) throw new CommandFailed(exitCodes.usage, sentenceOf('job_not_found'));
  if (named === undefined && all.length > 1)
    throw new CommandFailed(exitCodes.usage, 'There are several: name one. keydesk jobs list shows them.');
  return job;
}
