import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

/** Stops the hand-over under way, if any: no file, and nothing counts as collected. */
export const cancelHandOver = call(object({}), object({}));
