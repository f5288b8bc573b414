import { planDeletedKeys as route } from '../../../service/api/plan-deleted-keys.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Only a plan that was shown here can be started here. */
export const planDeletedKeys =
  (connections: Connections, jobs: Jobs): Handlers['deletedKeys']['planDeletedKeys'] =>
  async ({ action, selection }) => {
    const chosen =
      selection.kind === 'job'
        ? ({ kind: 'plan', planId: jobs.record(selection.jobId).begun.planId } as const)
        : selection;
    const plan = await connections.client().call(route, { body: { action, selection: chosen } });
    jobs.offer(plan);
    return plan;
  };
