import { bulkAction } from '../../../service/api/models/plan.ts';
import { epochMs, integer, nullable, object, oneOf, string, type Static } from '../core/schema.ts';
import { secretTicket } from '../secrets/secret-ticket.ts';

/** A bulk action under way or done. done = succeeded + gone + failed. */
export const job = object({
  jobId: string(),
  action: bulkAction,
  /** waiting: the key service is away, the job goes on by itself when it is back. */
  state: oneOf([
    'running',
    'waiting',
    'pausing',
    'paused',
    'cancelling',
    'cancelled',
    'completed',
    'partly-failed',
  ]),
  /** A sentence; null when it is not paused, or the admin paused it. */
  pausedBecause: nullable(string()),
  total: integer({ minimum: 0 }),
  done: integer({ minimum: 0 }),
  succeeded: integer({ minimum: 0 }),
  /** Deleted by someone else meanwhile. */
  gone: integer({ minimum: 0 }),
  failed: integer({ minimum: 0 }),
  startedAt: epochMs(),
  finishedAt: nullable(epochMs()),
  keysPerSecond: nullable(integer({ minimum: 0 })),
  secondsLeft: nullable(integer({ minimum: 0 })),
  ticket: nullable(secretTicket),
});
export type Job = Static<typeof job>;
export const jobId = () => string({ minLength: 1, maxLength: 64 });

/** untouched: the job was cancelled before it came to this key. */
export const jobOutcome = oneOf(['deleted', 'regenerated', 'gone', 'failed', 'untouched']);
export type JobOutcome = Static<typeof jobOutcome>;
