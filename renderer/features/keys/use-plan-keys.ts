import { useEffect, useRef, useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import type { BulkAction, Plan, PlanSelection, StartedJob } from './api-key.ts';

const start = (action: BulkAction, planId: string): Promise<StartedJob> =>
  action === 'delete'
    ? callMain('keys', 'bulkDeleteKeys', { planId })
    : callMain('keys', 'bulkRegenerateKeys', { planId });

/**
 * Has the selection resolved into a plan, and starts it. A plan that grew too old is made anew and has to be confirmed
 * again: it may hold other keys.
 */
export function usePlanKeys(
  action: BulkAction,
  selection: PlanSelection,
  onStarted: (job: StartedJob) => void,
) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [renewed, setRenewed] = useState(false);
  const look = useAction(async () => {
    setPlan(null);
    setPlan(await callMain('keys', 'planKeys', { action, selection }));
  });
  const begin = useRef(look.run);
  useEffect(() => begin.current(), []);
  const confirm = useAction(async () => {
    if (!plan) return;
    try {
      onStarted(await start(action, plan.planId));
    } catch (thrown) {
      const { code } = asCallError(thrown);
      if (code !== 'plan_expired' && code !== 'plan_not_found') throw thrown;
      setRenewed(true);
      look.run();
    }
  });
  return { plan, renewed, look, confirm };
}
