import { planKeys as route } from '../../../service/api/plan-keys.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Only a plan that was shown here can be started here, and only with the grace that was asked for. */
export const planKeys =
  (connections: Connections, jobs: Jobs): Handlers['keys']['planKeys'] =>
  async (body) => {
    const plan = await connections.client().call(route, { body });
    if (plan.graceSeconds !== (body.graceSeconds ?? 0)) throw new CallFailed('service_bad_answer');
    jobs.offer(plan);
    return plan;
  };
