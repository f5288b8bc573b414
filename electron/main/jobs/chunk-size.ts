import { maxChunk } from '../../../service/api/models/plan.ts';

const smallest = 25;
/** A chunk should take about this long: then progress is lively, and a cancel takes hold soon. */
const targetMs = 150;

/** How many keys to change at once: begins small, and follows what the service manages. */
export function createChunkSize() {
  let size = smallest;
  return {
    current: () => size,
    /** @param tookMs how long a chunk of the current size took */
    learn: (tookMs: number) => {
      if (tookMs < targetMs) size = Math.min(maxChunk, size * 2);
      else if (tookMs > 3 * targetMs) size = Math.max(smallest, Math.floor(size / 2));
    },
  };
}
