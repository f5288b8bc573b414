import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { resultOf, selectItems, selectOwnPlan } from './plan-chunk.query.ts';

export const listPlanRoute =
  ({ db }: Pick<KeysDeps, 'db'>): RouteHandler<Api['listPlan']> =>
  async ({ params: { planId }, query, actor }) => {
    const plan = await selectOwnPlan(db, planId, actor.userId);
    const { items, nextOffset } = await selectItems(db, plan, query);
    return { planId, offset: query.offset, nextOffset, items: items.map(resultOf) };
  };
