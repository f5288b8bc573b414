import type { PlanAction } from '../../../service/api/models/plan.ts';
import type { JobResult } from '../jobs/job-result.ts';
import type { CollectedBy, HeldSecret, TicketOrigin } from '../secrets/held-secret.ts';
import type { SeenMoment } from './time-seen.ts';

/** What a bulk job needs to go on after a restart. */
export type BegunJob = Readonly<{
  jobId: string;
  planId: string;
  action: PlanAction;
  count: number;
  /** epoch milliseconds */
  startedAt: number;
  /** The key service and the admin it was begun with: no other has its plan. */
  connection: string;
}>;

/** What the journal holds, in the order in which it happened. */
export type JournalEvent =
  | Readonly<{ type: 'job-began'; job: BegunJob }>
  /** Before the call: from here on these positions may have been changed. */
  | Readonly<{ type: 'chunk-began'; jobId: string; start: number; end: number }>
  | Readonly<{ type: 'chunk-settled'; jobId: string; start: number; results: readonly JobResult[] }>
  | Readonly<{ type: 'range-failed'; jobId: string; start: number; end: number; reason: string }>
  | Readonly<{ type: 'failed-requeued'; jobId: string }>
  | Readonly<{ type: 'job-ended'; jobId: string }>
  | Readonly<{ type: 'secrets-held'; ticket: TicketOrigin; entries: readonly HeldSecret[] }>
  | Readonly<{ type: 'secrets-collected'; ticketId: string; positions: readonly number[]; by: CollectedBy }>
  /** That they leave soon; null: no longer. */
  | Readonly<{
      type: 'secrets-announced';
      ticketId: string;
      positions: readonly number[];
      warnedAt: number | null;
    }>
  | Readonly<{ type: 'secrets-closed'; ticketId: string; positions: readonly number[] }>
  /** What the times of secrets count from. */
  | (Readonly<{ type: 'time-seen' }> & SeenMoment);
