import { maxChunk } from '../../../service/api/models/plan.ts';

/** While main keeps what one chunk has brought, the service works on another; more would only wait there. */
export const chunksAtOnce = 2;
const smallest = 25;
/** Together no more than one call may hold: whoever turns a page meanwhile waits for all that is under way. */
const largest = maxChunk / chunksAtOnce;
/** A chunk should take about this long: then progress is lively, and a cancel takes hold soon. */
const targetMs = 150;

/** How many keys to change at once: begins small, and follows what the service manages. */
export function createChunkSize() {
  let size = smallest;
  return {
    current: () => size,
    /** @param tookMs how long a chunk of the current size took */
    learn: (tookMs: number) => {
      if (tookMs < targetMs) size = Math.min(largest, size * 2);
      else if (tookMs > 3 * targetMs) size = Math.max(smallest, Math.floor(size / 2));
    },
  };
}
