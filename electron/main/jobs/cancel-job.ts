import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const cancelJob =
  (jobs: Jobs): Handlers['jobs']['cancelJob'] =>
  async ({ jobId }) =>
    jobs.cancel(jobId);
