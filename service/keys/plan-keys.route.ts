import type { Api } from '../api/index.ts';
import { transact } from '../database/transact.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { openPlan } from './open-plan.ts';
import { freezeSelection, selectSample, selectWarnings } from './plan-keys.query.ts';

export const planKeysRoute =
  ({ db, clock }: KeysDeps): RouteHandler<Api['planKeys']> =>
  async ({ body: { action, selection, graceSeconds = 0 }, actor }) => {
    const now = clock();
    return transact(db, async (trx) => {
      const plan = await openPlan(trx, { action, actorId: actor.userId, graceSeconds, now }, (planId) =>
        freezeSelection(trx, planId, selection, now),
      );
      const asked = selection.kind === 'ids' ? new Set(selection.keyIds).size : plan.count;
      const warnings = await selectWarnings(trx, plan.planId, actor.userId, now);
      const sample = await selectSample(trx, selection, now);
      return { ...plan, action, graceSeconds, missing: asked - plan.count, sample, warnings };
    });
  };
