import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const resumeJob =
  (jobs: Jobs): Handlers['jobs']['resumeJob'] =>
  async ({ jobId }) =>
    jobs.resume(jobId);
