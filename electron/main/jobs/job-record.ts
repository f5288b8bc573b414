import { randomUUID } from 'node:crypto';
import type { Job, JobOutcome } from '../../contract/jobs/job.ts';
import type { BulkAction, Plan } from '../../../service/api/models/plan.ts';
import { rangesOf, type Range } from './ranges.ts';

export type KeyResult = Readonly<{
  keyId: string;
  clientId: string;
  userName: string;
  userEmail: string | null;
  outcome: Exclude<JobOutcome, 'failed' | 'untouched'>;
}>;
export type JobResult = KeyResult | Readonly<{ outcome: 'failed'; reason: string }>;

/** A speed measured over less says nothing. */
const measuredMs = 500;

/** A bulk action on a plan, as it stands: what became of each position, and which are still to do. It counts; `run-job.ts` acts. */
export class JobRecord {
  readonly jobId = randomUUID();
  readonly planId: string;
  readonly action: BulkAction;
  readonly #results: (JobResult | undefined)[];
  readonly #counts = { succeeded: 0, gone: 0, failed: 0 };
  readonly #clock: () => number;
  readonly #startedAt: number;
  #queue: Range[];
  #state: Job['state'] = 'running';
  #finishedAt: number | null = null;
  /** When and where the speed is measured from: a retry begins anew. */
  #measuredFrom: { at: number; done: number };

  /** @param clock epoch milliseconds */
  constructor({ planId, action, count }: Pick<Plan, 'planId' | 'action' | 'count'>, clock: () => number) {
    this.planId = planId;
    this.action = action;
    this.#results = new Array<JobResult | undefined>(count).fill(undefined);
    this.#queue = count > 0 ? [{ start: 0, end: count }] : [];
    this.#clock = clock;
    this.#startedAt = clock();
    this.#measuredFrom = { at: this.#startedAt, done: 0 };
  }

  /** What became of each position; undefined: nothing yet. */
  get results(): readonly (JobResult | undefined)[] {
    return this.#results;
  }

  get state(): Job['state'] {
    return this.#state;
  }

  get isFinished(): boolean {
    return this.#finishedAt !== null;
  }

  /** The next positions to act on, at most that many; null when there are none. */
  takeNext(most: number): Range | null {
    const [first, ...rest] = this.#queue;
    if (!first) return null;
    const end = Math.min(first.end, first.start + most);
    this.#queue = end < first.end ? [{ start: end, end: first.end }, ...rest] : rest;
    return { start: first.start, end };
  }

  /** Gives positions back that were taken but not acted on. */
  putBack(range: Range): void {
    this.#queue = [range, ...this.#queue];
  }

  succeed({ start }: Range, keys: readonly KeyResult[]): void {
    keys.forEach((key, i) => this.#set(start + i, key));
  }

  /** @param reason a sentence that the admin reads */
  fail({ start, end }: Range, reason: string): void {
    for (let position = start; position < end; position += 1) {
      this.#set(position, { outcome: 'failed', reason });
    }
  }

  /** Nothing more can be done: all that was still to do has failed. */
  failRest(reason: string): void {
    const rest = this.#queue;
    this.#queue = [];
    for (const range of rest) this.fail(range, reason);
  }

  become(state: 'running' | 'waiting' | 'cancelling'): void {
    this.#state = state;
  }

  finish(): void {
    this.#finishedAt = this.#clock();
    if (this.#done < this.#results.length) this.#state = 'cancelled';
    else this.#state = this.#counts.failed > 0 ? 'partly-failed' : 'completed';
  }

  /** What failed is to do again. @returns false when nothing failed */
  requeueFailed(): boolean {
    const again = failedRanges(this.#results);
    if (again.length === 0) return false;
    this.#queue = again;
    this.#state = 'running';
    this.#finishedAt = null;
    for (const { start, end } of again) this.#forget(start, end);
    this.#measuredFrom = { at: this.#clock(), done: this.#done };
    return true;
  }

  toJob(ticket: Job['ticket']): Job {
    const total = this.#results.length;
    const keysPerSecond = this.#speed();
    return {
      jobId: this.jobId,
      action: this.action,
      state: this.#state,
      total,
      done: this.#done,
      ...this.#counts,
      startedAt: this.#startedAt,
      finishedAt: this.#finishedAt,
      keysPerSecond,
      secondsLeft: keysPerSecond ? Math.ceil((total - this.#done) / keysPerSecond) : null,
      ticket,
    };
  }

  get #done(): number {
    const { succeeded, gone, failed } = this.#counts;
    return succeeded + gone + failed;
  }

  #set(position: number, result: JobResult): void {
    this.#forget(position, position + 1);
    this.#counts[countOf(result.outcome)] += 1;
    this.#results[position] = result;
  }

  #forget(start: number, end: number): void {
    for (let position = start; position < end; position += 1) {
      const before = this.#results[position];
      if (before) this.#counts[countOf(before.outcome)] -= 1;
      this.#results[position] = undefined;
    }
  }

  #speed(): number | null {
    const { at, done } = this.#measuredFrom;
    const tookMs = this.#clock() - at;
    return this.isFinished || tookMs < measuredMs ? null : Math.round(((this.#done - done) / tookMs) * 1000);
  }
}

const countOf = (outcome: JobResult['outcome']): 'succeeded' | 'gone' | 'failed' =>
  outcome === 'gone' || outcome === 'failed' ? outcome : 'succeeded';

const failedRanges = (results: readonly (JobResult | undefined)[]): Range[] =>
  rangesOf(results.flatMap((result, position) => (result?.outcome === 'failed' ? [position] : [])));
