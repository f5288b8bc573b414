import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const pauseJob =
  (jobs: Jobs): Handlers['jobs']['pauseJob'] =>
  async ({ jobId }) =>
    jobs.pause(jobId);
