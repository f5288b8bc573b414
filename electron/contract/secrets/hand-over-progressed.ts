import { event } from '../core/call.ts';
import { integer, object } from '../core/schema.ts';

/** How far the hand-over under way is, a few times a second. */
export const handOverProgressed = event(
  object({ done: integer({ minimum: 0 }), total: integer({ minimum: 0 }) }),
);
