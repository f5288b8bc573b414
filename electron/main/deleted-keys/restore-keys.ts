import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from '../jobs/jobs.ts';

export const restoreKeys =
  (jobs: Jobs): Handlers['deletedKeys']['restoreKeys'] =>
  async ({ planId }) =>
    jobs.start('restore', planId);
