import type { Api } from '../api/index.ts';
import { transact } from '../database/transact.ts';
import { openPlan, selectFirstItems } from '../keys/open-plan.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { oldestKept } from './move-keys.ts';
import { freezeDeletedKeys, selectRestoreWarnings } from './plan-deleted-keys.query.ts';

export const planDeletedKeysRoute =
  ({ db, clock, keepDeletedDays }: DeletedKeysDeps): RouteHandler<Api['planDeletedKeys']> =>
  async ({ body: { action, selection }, actor }) => {
    const now = clock();
    const oldest = oldestKept(now, keepDeletedDays);
    return transact(db, async (trx) => {
      const plan = await openPlan(trx, { action, actorId: actor.userId, graceSeconds: 0, now }, (planId) =>
        freezeDeletedKeys(trx, planId, selection, oldest),
      );
      const asked = selection.kind === 'ids' ? new Set(selection.keyIds).size : plan.count;
      const warnings = action === 'restore' ? await selectRestoreWarnings(trx, plan.planId) : [];
      const sample = await selectFirstItems(trx, plan.planId);
      return { ...plan, action, sample, missing: asked - plan.count, warnings };
    });
  };
