import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const retryJob =
  (jobs: Jobs): Handlers['jobs']['retryJob'] =>
  async ({ jobId }) =>
    jobs.retry(jobId);
