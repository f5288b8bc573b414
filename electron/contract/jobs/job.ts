import { planAction } from '../../../service/api/models/plan.ts';
import { array, epochMs, integer, nullable, object, oneOf, string, type Static } from '../core/schema.ts';
import { secretTicket } from '../secrets/secret-ticket.ts';

/** Why a user got no key. */
export const skipOutcome = oneOf(['key_exists', 'user_gone', 'user_deactivated']);
export type SkipOutcome = Static<typeof skipOutcome>;

/** untouched: the job was cancelled before it came to this key. */
export const jobOutcome = oneOf([
  'deleted',
  'regenerated',
  'created',
  'restored',
  'purged',
  'key_exists',
  'user_gone',
  'user_deactivated',
  'gone',
  'failed',
  'untouched',
]);
export type JobOutcome = Static<typeof jobOutcome>;

/** A bulk action under way or done. done = succeeded + gone + skipped + failed. */
export const job = object({
  jobId: string(),
  action: planAction,
  /** queued: another one runs first. waiting: the key service is away. Either goes on by itself. */
  state: oneOf([
    'queued',
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
  /** Users that got no key, by the reason. */
  skipped: array(object({ outcome: skipOutcome, count: integer({ minimum: 1 }) })),
  failed: integer({ minimum: 0 }),
  startedAt: epochMs(),
  finishedAt: nullable(epochMs()),
  keysPerSecond: nullable(integer({ minimum: 0 })),
  secondsLeft: nullable(integer({ minimum: 0 })),
  ticket: nullable(secretTicket),
});
export type Job = Static<typeof job>;
export const jobId = () => string({ minLength: 1, maxLength: 64 });
