import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from '../jobs/jobs.ts';

export const purgeKeys =
  (jobs: Jobs): Handlers['deletedKeys']['purgeKeys'] =>
  async ({ planId }) =>
    jobs.start('purge', planId);
