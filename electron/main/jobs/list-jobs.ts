import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

export const listJobs =
  (jobs: Jobs): Handlers['jobs']['listJobs'] =>
  async () => ({ items: jobs.list() });
