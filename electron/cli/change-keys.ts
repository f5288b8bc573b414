import type { BulkAction } from '../../service/api/models/plan.ts';
import { planKeys } from '../main/keys/plan-keys.ts';
import { confirmPlan, tellPlan } from './confirm-plan.ts';
import { deliverSecrets, insistOnDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { followJob, tellJob } from './follow-job.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { selectionOf, wholeNumber, type SelectionOptions } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

export type ChangeOptions = CommonOptions &
  SelectionOptions &
  DeliveryOptions &
  Readonly<{ dryRun?: boolean; yes?: boolean; graceHours?: string }>;

/** Deletes or regenerates what was selected: planned, confirmed, then done as the console does it. */
export async function changeKeys(
  action: BulkAction,
  session: Session,
  options: ChangeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { dryRun = false, yes = false, json = false, graceHours } = options;
  const selection = selectionOf(options, false);
  const graceSeconds = graceHours === undefined ? 0 : wholeNumber(graceHours, '--grace-hours') * 3600;
  if (action === 'regenerate' && !dryRun) await insistOnDelivery(options);
  if (!dryRun) await session.openJournal();
  await session.connect();
  const plan = await planKeys(
    session.connections,
    session.jobs,
  )({ action, selection, ...(graceSeconds > 0 && { graceSeconds }) });
  tellPlan(plan, json, terminal);
  if (dryRun) {
    if (json) {
      const { count, missing, sample, warnings } = plan;
      terminal.say(JSON.stringify({ dryRun: true, action, count, missing, sample, warnings }));
    }
    return exitCodes.done;
  }
  if (plan.count === 0) return exitCodes.done;
  await confirmPlan(plan, yes, terminal);
  return runPlan(session, { action, planId: plan.planId }, options, terminal);
}

/** Starts a plan that was offered, waits for its end and hands its secrets over. */
export async function runPlan(
  session: Session,
  { action, planId }: Readonly<{ action: BulkAction | 'create'; planId: string }>,
  options: DeliveryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { jobId } = session.jobs.start(action, planId);
  return endJob(session, jobId, options, terminal);
}

/** Waits for a job that runs, and hands over what it made. */
export async function endJob(
  session: Session,
  jobId: string,
  options: DeliveryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const job = await followJob(session, jobId, terminal);
  if (job.ticket && job.state !== 'paused') {
    const count = await deliverSecrets(session.vault, job.ticket.ticketId, options, terminal);
    terminal.note(`${count} new client secrets were handed over.`);
  }
  return tellJob(job, options.json ?? false, terminal);
}
