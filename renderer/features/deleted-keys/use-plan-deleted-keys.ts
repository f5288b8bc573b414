import { useEffect, useRef, useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import type { ChosenKeys, DeletedKeysAction, DeletedKeysPlan, StartedJob } from './deleted-key.ts';

type Wanted = Readonly<{
  action: DeletedKeysAction;
  selection: ChosenKeys;
  onStarted: (job: StartedJob) => void;
}>;

/** Has the selection resolved into a plan, and starts it. One that grew too old is made anew, and confirmed again. */
export function usePlanDeletedKeys({ action, selection, onStarted }: Wanted) {
  const [plan, setPlan] = useState<DeletedKeysPlan | null>(null);
  const [renewed, setRenewed] = useState(false);
  const look = useAction(async () => {
    setPlan(await callMain('deletedKeys', 'planDeletedKeys', { action, selection }));
  });
  const lookUp = useRef(look.run);
  useEffect(() => lookUp.current(), []);
  const confirm = useAction(async () => {
    if (!plan) return;
    const start = action === 'restore' ? 'restoreKeys' : 'purgeKeys';
    try {
      onStarted(await callMain('deletedKeys', start, { planId: plan.planId }));
    } catch (thrown) {
      const { code } = asCallError(thrown);
      if (code !== 'plan_expired' && code !== 'plan_not_found') throw thrown;
      setRenewed(true);
      setPlan(null);
      look.run();
    }
  });
  return { plan, renewed, error: look.error, retry: () => look.run(), confirm };
}
