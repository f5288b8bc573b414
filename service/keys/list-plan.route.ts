import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { resultOf, selectItems, selectOwnPlan, type PlanItem } from './plan-chunk.query.ts';

export const listPlanRoute =
  ({ db }: Pick<KeysDeps, 'db'>): RouteHandler<Api['listPlan']> =>
  async ({ params: { planId }, query, actor }) => {
    const plan = await selectOwnPlan(db, planId, actor.userId);
    const { items, nextOffset } = await selectItems(db, plan, query);
    const isMade = ({ outcome }: PlanItem) => plan.action !== 'create' || outcome === 'created';
    return {
      planId,
      offset: query.offset,
      nextOffset,
      items: items.map((item) => ({
        ...resultOf(item),
        ...(!isMade(item) && { keyId: null, clientId: null }),
      })),
    };
  };
