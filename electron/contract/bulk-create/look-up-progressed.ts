import { event } from '../core/call.ts';
import { integer, object } from '../core/schema.ts';

/** At most five times a second. */
export const lookUpProgressed = event(
  object({ done: integer({ minimum: 0 }), total: integer({ minimum: 0 }) }),
);
