import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Job } from '../../contract/jobs/job.ts';
import type { SecretTicket } from '../../contract/secrets/secret-ticket.ts';
import { jobs as texts } from '../../contract/texts/en/jobs.ts';
import type { PlanAction } from '../../../service/api/models/plan.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import type { SecretVault } from '../secrets/secret-vault.ts';
import type { SecretEntry } from '../secrets/held-secret.ts';
import { JobRecord } from './job-record.ts';
import { keepPlan } from './keep-plan.ts';
import { beginPlan, runChunk } from './run-chunk.ts';
import { runJob } from './run-job.ts';

export type JobJournal = Readonly<{
  /** Before something is done. @throws journal_not_written: then it must not be done */
  intend: (event: JournalEvent) => void;
  /** After something was done: it never fails, since what was done cannot be taken back. */
  keep: (event: JournalEvent) => void;
}>;
const noJournal: JobJournal = { intend: () => undefined, keep: () => undefined };

export type JobsDeps = Readonly<{
  /** The connection at this moment. @throws not_connected */
  client: () => ServiceClient;
  /** Names the key service and the admin at this moment. */
  connection?: () => string;
  journal?: JobJournal;
  vault: SecretVault;
  onProgress: (job: Job) => void;
  log: Logger;
  /** epoch milliseconds */
  clock?: () => number;
}>;
/** A plan that the admin is shown. */
export type OfferedPlan = Readonly<{ planId: string; action: PlanAction; count: number }>;
type StartedJob = { record: JobRecord; ticket: SecretTicket | null; stop: AbortController };

/** Why a job of an earlier run is paused. */
const { interrupted } = texts;

/** In these states a job does nothing and is not at its end. */
const idle: readonly Job['state'][] = ['paused', 'queued'];

/** Plans shown and not yet started. */
const keptPlans = 20;
/** Between two progress events: five a second are enough for an eye. A new state is told at once. */
const progressMs = 200;

/** The bulk actions since the start of the console: one runs at a time, the others wait for their turn. */
export class Jobs {
  readonly #deps: Required<JobsDeps>;
  readonly #offered = new Map<string, OfferedPlan>();
  readonly #jobs = new Map<string, StartedJob>();
  /** In the order in which they run. */
  #queue: StartedJob[] = [];

  constructor(deps: JobsDeps) {
    this.#deps = { clock: Date.now, connection: () => '', journal: noJournal, ...deps };
  }

  /** Remembers a plan that the admin is shown: what was not shown cannot be started. */
  offer({ planId, action, count }: OfferedPlan): void {
    this.#offered.set(planId, { planId, action, count });
    const [oldest] = this.#offered.keys();
    if (this.#offered.size > keptPlans && oldest !== undefined) this.#offered.delete(oldest);
  }

  /** Runs at once, or after those before it. @throws plan_not_found, plan_action_mismatch, not_connected, journal_not_written */
  start(action: PlanAction, planId: string): Job {
    this.#deps.client();
    const plan = this.#offered.get(planId);
    if (!plan) throw new CallFailed('plan_not_found');
    if (plan.action !== action) throw new CallFailed('plan_action_mismatch');
    this.#offered.delete(planId);
    const { clock, connection, journal } = this.#deps;
    const begun = {
      jobId: randomUUID(),
      planId,
      action,
      count: plan.count,
      startedAt: clock(),
      connection: connection(),
    };
    journal.intend({ type: 'job-began', job: begun });
    const record = new JobRecord(begun, clock, journal.keep);
    const job: StartedJob = { record, ticket: null, stop: new AbortController() };
    this.#jobs.set(record.jobId, job);
    return this.#runInTurn(job);
  }

  /** Takes over the jobs that an earlier run did not end: paused where they stopped. The vault is restored before. */
  restore(events: readonly JournalEvent[]): void {
    const { clock, journal, vault, onProgress } = this.#deps;
    for (const [jobId, own] of Map.groupBy(events, jobIdOf)) {
      const began = own.findLast((event) => event.type === 'job-began');
      if (jobId === null || !began || own.at(-1)?.type === 'job-ended') continue;
      const record = new JobRecord(began.job, clock, journal.keep);
      record.restore(own.slice(own.lastIndexOf(began)), interrupted);
      const job = { record, ticket: vault.ticketOfJob(jobId), stop: new AbortController() };
      this.#jobs.set(jobId, job);
      onProgress(this.#tell(job));
    }
  }

  /** The jobs that have not ended, as events that restore them. */
  snapshot(): JournalEvent[] {
    return [...this.#jobs.values()].flatMap(({ record }) => (record.isFinished ? [] : record.snapshot()));
  }

  /** @throws job_not_found */
  get(jobId: string): Job {
    return this.#tell(this.#find(jobId));
  }

  /** The plan of a job and what became of each of its positions. @throws job_not_found */
  record(jobId: string): Pick<JobRecord, 'begun' | 'results'> {
    return this.#find(jobId).record;
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].reverse().map((job) => this.#tell(job));
  }

  /** The job under way, if any; a paused or queued one is not. */
  running(): Job | null {
    const job = this.#running();
    return job ? this.#tell(job) : null;
  }

  /** The job under way and those after it: what quitting would stop. */
  open(): Job[] {
    const running = this.#running();
    return [...(running ? [running] : []), ...this.#queue].map((job) => this.#tell(job));
  }

  /** Stops after the chunk under way; a job that has ended stays as it is. @throws job_not_found */
  cancel(jobId: string): Job {
    const job = this.#find(jobId);
    const { record } = job;
    if (record.isFinished || record.state === 'cancelling') return this.#tell(job);
    if (record.state === 'paused' || this.#leaveQueue(job)) record.finish();
    else record.become('cancelling');
    job.stop.abort();
    this.#deps.onProgress(this.#tell(job));
    return this.#tell(job);
  }

  /** Stops after the chunk under way, to be resumed; a job that has ended or is being cancelled stays as it is. @throws job_not_found */
  pause(jobId: string): Job {
    const job = this.#find(jobId);
    const { record } = job;
    if (this.#leaveQueue(job)) record.pause(null);
    else if (record.state === 'running' || record.state === 'waiting') {
      record.become('pausing');
      job.stop.abort();
    } else return this.#tell(job);
    this.#deps.onProgress(this.#tell(job));
    return this.#tell(job);
  }

  /** @throws job_not_found, job_not_paused, job_of_other_connection, not_connected */
  resume(jobId: string): Job {
    const job = this.#find(jobId);
    const { record } = job;
    if (record.state !== 'paused') throw new CallFailed('job_not_paused');
    this.#deps.client();
    if (record.begun.connection !== this.#deps.connection()) throw new CallFailed('job_of_other_connection');
    record.resume();
    return this.#runInTurn(job);
  }

  /** What failed is tried again, in the same job. @throws job_not_found, job_nothing_to_retry, not_connected */
  retry(jobId: string): Job {
    const job = this.#find(jobId);
    this.#deps.client();
    if (!job.record.requeueFailed()) throw new CallFailed('job_nothing_to_retry');
    return this.#runInTurn(job);
  }

  #running(but?: StartedJob): StartedJob | undefined {
    return [...this.#jobs.values()].find(
      (job) => job !== but && !job.record.isFinished && !idle.includes(job.record.state),
    );
  }

  #runInTurn(job: StartedJob): Job {
    job.stop = new AbortController();
    if (!this.#running(job) && this.#queue.length === 0) return this.#run(job);
    job.record.become('queued');
    this.#queue.push(job);
    const { client } = this.#deps;
    void keepPlan(async () => beginPlan(job.record.begun, client()), {
      untilUp: async () => client().untilUp(),
      stopping: job.stop.signal,
    });
    return this.#tell(job);
  }

  /** @returns whether it was there */
  #leaveQueue(job: StartedJob): boolean {
    const before = this.#queue.length;
    this.#queue = this.#queue.filter((other) => other !== job);
    return this.#queue.length < before;
  }

  #runNext(): void {
    const [next] = this.#queue;
    if (!next || this.#running()) return;
    this.#leaveQueue(next);
    next.record.resume();
    this.#deps.onProgress(this.#run(next));
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
    const { jobId } = job.record;
    const reason = job.record.begun.action === 'create' ? 'bulk-create-keys' : 'bulk-regenerate-keys';
    job.ticket = job.ticket ? vault.add(job.ticket, entries, jobId) : vault.hold(reason, entries, jobId);
  }

  #run(job: StartedJob): Job {
    const { client, journal, onProgress, log, clock } = this.#deps;
    const { jobId } = job.record;
    let lastTold = 0;
    let toldState: Job['state'] = 'running';
    runJob(job.record, {
      beginChunk: (range) => journal.intend({ type: 'chunk-began', jobId, ...range }),
      runChunk: (range) =>
        runChunk(job.record.begun, range, client(), (entries) => this.#keepSecrets(job, entries)),
      untilUp: async () => client().untilUp(),
      stopping: job.stop.signal,
      onProgress: () => {
        const now = clock();
        const { state } = job.record;
        if (now - lastTold < progressMs && state === toldState && !job.record.isFinished) return;
        lastTold = now;
        toldState = state;
        onProgress(this.#tell(job));
      },
    })
      .then(
        () => log.info(job.record.toJob(null), 'bulk action ended'),
        (error: unknown) => {
          log.error({ err: error }, 'bulk action broke off');
          job.record.finish();
          onProgress(this.#tell(job));
        },
      )
      .finally(() => this.#runNext());
    return this.#tell(job);
  }
}

/** null: not of a job */
const jobIdOf = (event: JournalEvent): string | null => {
  if (event.type === 'job-began') return event.job.jobId;
  return 'jobId' in event ? event.jobId : null;
};
