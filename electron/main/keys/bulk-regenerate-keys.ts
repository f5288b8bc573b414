import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from '../jobs/jobs.ts';

export const bulkRegenerateKeys =
  (jobs: Jobs): Handlers['keys']['bulkRegenerateKeys'] =>
  async ({ planId }) =>
    jobs.start('regenerate', planId);
