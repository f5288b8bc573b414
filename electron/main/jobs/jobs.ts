import type { Logger } from 'pino';
import type { Job } from '../../contract/jobs/job.ts';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import type { BulkAction, Plan } from '../../../service/api/models/plan.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import type { SecretEntry, SecretVault } from '../secrets/secret-vault.ts';
import { JobRecord } from './job-record.ts';
import { runChunk } from './run-chunk.ts';
import { runJob } from './run-job.ts';

export type JobsDeps = Readonly<{
  /** The connection at this moment. @throws not_connected */
  client: () => ServiceClient;
  vault: SecretVault;
  onProgress: (job: Job) => void;
  log: Logger;
  /** epoch milliseconds */
  clock?: () => number;
}>;
type StartedJob = { record: JobRecord; ticket: SecretTicket | null; cancel: AbortController };

/** Plans shown and not yet started. */
const keptPlans = 20;
/** Between two progress events: five a second are enough for an eye. A new state is told at once. */
const progressMs = 200;

/** The bulk actions since the start of the console: one runs at a time. */
export class Jobs {
  readonly #deps: Required<JobsDeps>;
  readonly #offered = new Map<string, Plan>();
  readonly #jobs = new Map<string, StartedJob>();

  constructor(deps: JobsDeps) {
    this.#deps = { clock: Date.now, ...deps };
  }

  /** Remembers a plan that the admin is shown: what was not shown cannot be started. */
  offer(plan: Plan): void {
    this.#offered.set(plan.planId, plan);
    const [oldest] = this.#offered.keys();
    if (this.#offered.size > keptPlans && oldest !== undefined) this.#offered.delete(oldest);
  }

  /** @throws job_running, plan_not_found, plan_action_mismatch, not_connected */
  start(action: BulkAction, planId: string): Job {
    this.#refuseWhileRunning();
    const plan = this.#offered.get(planId);
    if (!plan) throw new CallFailed('plan_not_found');
    if (plan.action !== action) throw new CallFailed('plan_action_mismatch');
    this.#offered.delete(planId);
    const record = new JobRecord(plan, this.#deps.clock);
    const job: StartedJob = { record, ticket: null, cancel: new AbortController() };
    this.#jobs.set(record.jobId, job);
    return this.#run(job);
  }

  /** @throws job_not_found */
  get(jobId: string): Job {
    return this.#tell(this.#find(jobId));
  }

  /** The plan of a job and what became of each of its positions. @throws job_not_found */
  record(jobId: string): Pick<JobRecord, 'planId' | 'results'> {
    return this.#find(jobId).record;
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].reverse().map((job) => this.#tell(job));
  }

  /** The job under way, if any. */
  running(): Job | null {
    const job = [...this.#jobs.values()].find(({ record }) => !record.isFinished);
    return job ? this.#tell(job) : null;
  }

  /** Stops after the chunk under way; a job that has ended stays as it is. @throws job_not_found */
  cancel(jobId: string): Job {
    const job = this.#find(jobId);
    if (!job.record.isFinished && job.record.state !== 'cancelling') {
      job.record.become('cancelling');
      job.cancel.abort();
      this.#deps.onProgress(this.#tell(job));
    }
    return this.#tell(job);
  }

  /** What failed is tried again, in the same job. @throws job_not_found, job_running, job_nothing_to_retry, not_connected */
  retry(jobId: string): Job {
    const job = this.#find(jobId);
    this.#refuseWhileRunning();
    if (!job.record.requeueFailed()) throw new CallFailed('job_nothing_to_retry');
    job.cancel = new AbortController();
    return this.#run(job);
  }

  #refuseWhileRunning(): void {
    this.#deps.client();
    if (this.running()) throw new CallFailed('job_running');
  }

  #find(jobId: string): StartedJob {
    const job = this.#jobs.get(jobId);
    if (!job) throw new CallFailed('job_not_found');
    return job;
  }

  #tell({ record, ticket }: StartedJob): Job {
    const { vault } = this.#deps;
    return record.toJob(ticket && vault.holds(ticket.ticketId) ? vault.ticket(ticket.ticketId) : null);
  }

  #keepSecrets(job: StartedJob, entries: readonly SecretEntry[]): void {
    if (entries.length === 0) return;
    const { vault } = this.#deps;
    job.ticket = job.ticket ? vault.add(job.ticket, entries) : vault.hold('bulk-regenerate-keys', entries);
  }

  #run(job: StartedJob): Job {
    const { client, onProgress, log, clock } = this.#deps;
    let lastTold = 0;
    let toldState: Job['state'] = 'running';
    runJob(job.record, {
      runChunk: (range) =>
        runChunk(job.record, range, client(), (entries) => this.#keepSecrets(job, entries)),
      untilUp: async () => client().untilUp(),
      cancelled: job.cancel.signal,
      onProgress: () => {
        const now = clock();
        const { state } = job.record;
        if (now - lastTold < progressMs && state === toldState && !job.record.isFinished) return;
        lastTold = now;
        toldState = state;
        onProgress(this.#tell(job));
      },
    }).then(
      () => log.info(job.record.toJob(null), 'bulk action ended'),
      (error: unknown) => {
        log.error({ err: error }, 'bulk action broke off');
        job.record.finish();
      },
    );
    return this.#tell(job);
  }
}
