import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const getJob =
  (jobs: Jobs): Handlers['jobs']['getJob'] =>
  async ({ jobId }) =>
    jobs.get(jobId);
