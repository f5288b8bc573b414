import type { BulkAction } from '../../service/api/models/plan.ts';
import type { Job } from '../contract/jobs/job.ts';
import { bulkDeleteKeys } from '../main/keys/bulk-delete-keys.ts';
import { bulkRegenerateKeys } from '../main/keys/bulk-regenerate-keys.ts';
import { planKeys } from '../main/keys/plan-keys.ts';
import { confirmPlan, tellPlan, type PlanSaid } from './confirm-plan.ts';
import { deliverSecrets, insistOnDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { followJob, tellJob } from './follow-job.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { selectionOf, wholeNumber, type SelectionOptions } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

export type ConfirmOptions = Readonly<{ dryRun?: boolean; yes?: boolean }>;
export type ChangeOptions = CommonOptions &
  SelectionOptions &
  DeliveryOptions &
  ConfirmOptions &
  Readonly<{ graceHours?: string }>;

/** Deletes or regenerates what was selected. */
export async function changeKeys(
  action: BulkAction,
  session: Session,
  options: ChangeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { connections, jobs } = session;
  const selection = selectionOf(options, false);
  const graceSeconds =
    options.graceHours === undefined ? 0 : wholeNumber(options.graceHours, '--grace-hours') * 3600;
  if (action === 'regenerate' && options.dryRun !== true) await insistOnDelivery(options);
  const change = {
    makePlan: async () =>
      planKeys(connections, jobs)({ action, selection, ...(graceSeconds > 0 && { graceSeconds }) }),
    start: (action === 'delete' ? bulkDeleteKeys : bulkRegenerateKeys)(jobs),
  };
  return carryOut(change, session, options, terminal);
}

type Change = Readonly<{
  makePlan: () => Promise<PlanSaid & Readonly<{ planId: string }>>;
  /** Starts a plan that was confirmed. */
  start: (plan: Readonly<{ planId: string }>) => Job | Promise<Job>;
}>;

/** What changes keys is planned and told, confirmed, then done as the console does it. */
export async function carryOut(
  { makePlan, start }: Change,
  session: Session,
  options: CommonOptions & ConfirmOptions & DeliveryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { dryRun = false, yes = false, json = false } = options;
  if (!dryRun) await session.openJournal();
  await session.connect();
  const plan = await makePlan();
  tellPlan(plan, json, terminal);
  if (dryRun) {
    const { action, count, missing, sample, warnings } = plan;
    if (json) terminal.say(JSON.stringify({ dryRun: true, action, count, missing, sample, warnings }));
    return exitCodes.done;
  }
  if (plan.count === 0) return exitCodes.done;
  await confirmPlan(plan, yes, terminal);
  const { jobId } = await start({ planId: plan.planId });
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
    await deliverSecrets(session.vault, job.ticket.ticketId, options, terminal);
  }
  return tellJob(job, options.json ?? false, terminal);
}
