import { useEffect, useRef, useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import type { BulkAction, Plan, PlanSelection, StartedJob } from './api-key.ts';

const start = (action: BulkAction, planId: string): Promise<StartedJob> =>
  action === 'delete'
    ? callMain('keys', 'bulkDeleteKeys', { planId })
    : callMain('keys', 'bulkRegenerateKeys', { planId });

type Wanted = Readonly<{
  action: BulkAction;
  selection: PlanSelection;
  /** How long replaced secrets go on working; a plan is made for one grace. */
  graceSeconds: number;
  onStarted: (job: StartedJob) => void;
}>;

/**
 * Has the selection resolved into a plan, and starts it. A plan that grew too old is made anew and has to be confirmed
 * again: it may hold other keys. So is one for another grace.
 */
export function usePlanKeys({ action, selection, graceSeconds, onStarted }: Wanted) {
  const [made, setMade] = useState<{ plan: Plan; graceSeconds: number } | null>(null);
  const [renewed, setRenewed] = useState(false);
  const look = useAction(async (seconds: number) => {
    const grace = action === 'regenerate' && { graceSeconds: seconds };
    const plan = await callMain('keys', 'planKeys', { action, selection, ...grace });
    setMade({ plan, graceSeconds: seconds });
  });
  const lookUp = useRef(look.run);
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (look.busy || asked.current === graceSeconds) return;
    asked.current = graceSeconds;
    lookUp.current(graceSeconds);
  }, [graceSeconds, look.busy]);
  const fits = made?.graceSeconds === graceSeconds && !look.busy;
  const confirm = useAction(async () => {
    if (!made || !fits) return;
    try {
      onStarted(await start(action, made.plan.planId));
    } catch (thrown) {
      const { code } = asCallError(thrown);
      if (code !== 'plan_expired' && code !== 'plan_not_found') throw thrown;
      setRenewed(true);
      setMade(null);
      look.run(graceSeconds);
    }
  });
  return {
    /** What is known of the keys, also while a plan for another grace is being made. */
    plan: made?.plan ?? null,
    /** The plan is there, and for this grace. */
    fits,
    renewed,
    error: look.error,
    retry: () => look.run(graceSeconds),
    confirm,
  };
}
