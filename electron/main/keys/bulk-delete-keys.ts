import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from '../jobs/jobs.ts';

export const bulkDeleteKeys =
  (jobs: Jobs): Handlers['keys']['bulkDeleteKeys'] =>
  async ({ planId }) =>
    jobs.start('delete', planId);
