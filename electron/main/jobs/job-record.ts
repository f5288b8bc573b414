import { sentenceOf } from '../../contract/core/errors.ts';
import { skipOutcome, type Job } from '../../contract/jobs/job.ts';
import type { BegunJob, JournalEvent } from '../journal/journal-event.ts';
import type { JobResult, KeyResult } from './job-result.ts';
import { positionsOf, rangesOf, type Range } from './ranges.ts';

/** A speed measured over less says nothing. */
const measuredMs = 500;

/**
 * A bulk action on a plan, as it stands: what became of each position, and which are still to do. It counts and tells the journal;
 * `run-job.ts` acts.
 */
export class JobRecord {
  readonly begun: BegunJob;
  readonly #results: (JobResult | undefined)[];
  readonly #counts = new Map<JobResult['outcome'], number>();
  readonly #clock: () => number;
  #keep: (event: JournalEvent) => void;
  #queue: Range[];
  /** Positions that were sent, and what came of them is not known. */
  readonly #inDoubt = new Set<number>();
  /** Of each chunk under way, by its start: what was in doubt before it was sent. */
  readonly #inDoubtBefore = new Map<number, ReadonlySet<number>>();
  #pausedBecause: string | null = null;
  #state: Job['state'] = 'running';
  #finishedAt: number | null = null;
  /** When and where the speed is measured from: a retry begins anew. */
  #measuredFrom: { at: number; done: number };

  /**
   * @param clock epoch milliseconds
   * @param keep told of what happens, to be restored by `restore`
   */
  constructor(begun: BegunJob, clock: () => number, keep: (event: JournalEvent) => void = () => undefined) {
    this.begun = begun;
    this.#results = new Array<JobResult | undefined>(begun.count).fill(undefined);
    this.#queue = begun.count > 0 ? [{ start: 0, end: begun.count }] : [];
    this.#clock = clock;
    this.#keep = keep;
    this.#measuredFrom = { at: begun.startedAt, done: 0 };
  }

  /** Takes over what an earlier run did; afterwards the job is paused where it stopped. */
  restore(events: readonly JournalEvent[], pausedBecause: string): void {
    const keep = this.#keep;
    this.#keep = () => undefined;
    for (const event of events) this.#redo(event);
    this.#queue = rangesOf(
      this.#results.flatMap((result, position) => (result === undefined ? [position] : [])),
    );
    this.#inDoubtBefore.clear();
    this.pause(pausedBecause);
    this.#keep = keep;
  }

  /** All that happened, as events that restore it. */
  snapshot(): JournalEvent[] {
    const { jobId } = this.begun;
    const done = rangesOf(
      this.#results.flatMap((result, position) => (result === undefined ? [] : [position])),
    );
    return [
      { type: 'job-began', job: this.begun },
      ...done.map(({ start, end }) => ({
        type: 'chunk-settled' as const,
        jobId,
        start,
        results: this.#results.slice(start, end).filter((result) => result !== undefined),
      })),
      ...this.#rangesInDoubt().map((range) => ({ type: 'chunk-began' as const, jobId, ...range })),
    ];
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

  /** Whether there is anything left to act on. */
  get hasMore(): boolean {
    return this.#queue.length > 0;
  }

  get jobId(): string {
    return this.begun.jobId;
  }

  /** The next positions to act on, at most that many; null when there are none. */
  takeNext(most: number): Range | null {
    const [first, ...rest] = this.#queue;
    if (!first) return null;
    const end = Math.min(first.end, first.start + most);
    this.#queue = end < first.end ? [{ start: end, end: first.end }, ...rest] : rest;
    return { start: first.start, end };
  }

  /** Before the chunk is sent: from here on it may have been done. */
  begin(range: Range): void {
    const positions = positionsOf(range);
    this.#inDoubtBefore.set(
      range.start,
      new Set(positions.filter((position) => this.#inDoubt.has(position))),
    );
    for (const position of positions) this.#inDoubt.add(position);
  }

  /** Gives positions back that were taken. @param isDone false when it is known that they were not acted on */
  putBack(range: Range, isDone: 'maybe' | false = false): void {
    this.#queue = [range, ...this.#queue];
    const before = this.#inDoubtBefore.get(range.start);
    this.#inDoubtBefore.delete(range.start);
    if (isDone === 'maybe' || !before) return;
    for (const position of positionsOf(range)) if (!before.has(position)) this.#inDoubt.delete(position);
  }

  succeed({ start }: Range, keys: readonly KeyResult[]): void {
    this.#settle(start, keys);
    this.#keep({ type: 'chunk-settled', jobId: this.jobId, start, results: keys });
  }

  /** @param reason a sentence that the admin reads */
  fail({ start, end }: Range, reason: string): void {
    this.#settle(start, new Array<JobResult>(end - start).fill({ outcome: 'failed', reason }));
    this.#keep({ type: 'range-failed', jobId: this.jobId, start, end, reason });
  }

  /** Nothing more can be done: all that was still to do has failed. */
  failRest(reason: string): void {
    const rest = this.#queue;
    this.#queue = [];
    for (const range of rest) this.fail(range, reason);
  }

  become(state: 'queued' | 'running' | 'waiting' | 'pausing' | 'cancelling'): void {
    this.#state = state;
    this.#pausedBecause = null;
  }

  /** @param because a sentence that the admin reads; null when it was the admin's wish */
  pause(because: string | null): void {
    this.#state = 'paused';
    this.#pausedBecause = because;
  }

  /** Begins when its turn comes, or goes on where it was paused; the time in between does not count for the speed. */
  resume(): void {
    this.become('running');
    this.#measuredFrom = { at: this.#clock(), done: this.#done };
  }

  /** Nothing more is done. What may have been done must not be called untouched. */
  finish(): void {
    for (const range of this.#rangesInDoubt()) this.fail(range, sentenceOf('outcome_unknown'));
    this.#keep({ type: 'job-ended', jobId: this.jobId });
    this.#finishedAt = this.#clock();
    this.#pausedBecause = null;
    if (this.#done < this.#results.length) this.#state = 'cancelled';
    else this.#state = this.#count('failed') > 0 ? 'partly-failed' : 'completed';
  }

  /** What failed is to do again. @returns false when nothing failed */
  requeueFailed(): boolean {
    const again = failedRanges(this.#results);
    if (again.length === 0) return false;
    for (const event of this.snapshot()) this.#keep(event);
    this.#keep({ type: 'failed-requeued', jobId: this.jobId });
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
      action: this.begun.action,
      state: this.#state,
      pausedBecause: this.#pausedBecause,
      total,
      done: this.#done,
      succeeded: successes.reduce((sum, outcome) => sum + this.#count(outcome), 0),
      gone: this.#count('gone'),
      skipped: skipOutcome.enum
        .map((outcome) => ({ outcome, count: this.#count(outcome) }))
        .filter(({ count }) => count > 0),
      failed: this.#count('failed'),
      startedAt: this.begun.startedAt,
      finishedAt: this.#finishedAt,
      keysPerSecond,
      secondsLeft: keysPerSecond ? Math.ceil((total - this.#done) / keysPerSecond) : null,
      ticket,
    };
  }

  get #done(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #count(outcome: JobResult['outcome']): number {
    return this.#counts.get(outcome) ?? 0;
  }

  #add(outcome: JobResult['outcome'], change: 1 | -1): void {
    this.#counts.set(outcome, this.#count(outcome) + change);
  }

  #redo(event: JournalEvent): void {
    if (event.type === 'chunk-began') this.begin(event);
    if (event.type === 'chunk-settled') this.#settle(event.start, event.results);
    if (event.type === 'range-failed') this.fail(event, event.reason);
    if (event.type === 'failed-requeued') this.requeueFailed();
  }

  #settle(start: number, results: readonly JobResult[]): void {
    results.forEach((result, i) => {
      this.#forget(start + i, start + i + 1);
      this.#add(result.outcome, 1);
      this.#results[start + i] = result;
      this.#inDoubt.delete(start + i);
    });
    this.#inDoubtBefore.delete(start);
  }

  #rangesInDoubt(): Range[] {
    return rangesOf([...this.#inDoubt].toSorted((a, b) => a - b));
  }

  #forget(start: number, end: number): void {
    for (let position = start; position < end; position += 1) {
      const before = this.#results[position];
      if (before) this.#add(before.outcome, -1);
      this.#results[position] = undefined;
    }
  }

  #speed(): number | null {
    const { at, done } = this.#measuredFrom;
    const tookMs = this.#clock() - at;
    return this.#state === 'paused' || this.#state === 'queued' || this.isFinished || tookMs < measuredMs
      ? null
      : Math.round(((this.#done - done) / tookMs) * 1000);
  }
}

const successes = ['deleted', 'regenerated', 'created', 'restored', 'purged'] as const;

const failedRanges = (results: readonly (JobResult | undefined)[]): Range[] =>
  rangesOf(results.flatMap((result, position) => (result?.outcome === 'failed' ? [position] : [])));
