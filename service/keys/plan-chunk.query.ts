import { sql, type Kysely } from 'kysely';
import type { PlanAction } from '../api/models/plan.ts';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';

export type PlanItem = Tables['plan_items'];

/** A chunk of a plan that may be worked on now; `nextOffset` is null at the end of the plan. */
export type PlanChunk = {
  items: PlanItem[];
  nextOffset: number | null;
  graceSeconds: number;
  /** When the keys that it creates expire; 0: never. */
  keysExpireAt: number;
};

export type ChunkRequest = Readonly<{
  planId: string;
  offset: number;
  limit: number;
  action: PlanAction;
  /** A plan is what one admin has seen and confirmed: nobody else may run it, but any session of theirs. */
  actorId: string;
  /** epoch milliseconds */
  now: number;
}>;

/** A plan that was begun can be ended for so long after its last chunk: after a crash, or a night. */
const begunPlanLifeMs = 7 * 86_400_000;

/** @throws plan_not_found (also when it is another admin's), plan_expired, plan_action_mismatch */
export async function selectChunk(trx: Kysely<Tables>, request: ChunkRequest): Promise<PlanChunk> {
  const { planId, actorId, now } = request;
  // An update locks the plan, on every engine: of two calls for one chunk at once, on two replicas, the second waits and
  // sees what the first has done. It also lets a plan that is good yet live on; a refusal below takes that back.
  await trx
    .updateTable('plans')
    .set((eb) => ({
      expires_at: eb
        .case()
        // Never less than it had: a clock that goes back for a while must not end it.
        .when(eb.and([eb('expires_at', '>', now), eb('expires_at', '<', now + begunPlanLifeMs)]))
        .then(now + begunPlanLifeMs)
        .else(eb.ref('expires_at'))
        .end(),
    }))
    .where('plan_id', '=', planId)
    .where('actor_id', '=', actorId)
    .execute();
  return selectItems(trx, await selectGoodPlan(trx, request), request);
}

/** A plan that may be worked on now. @throws plan_not_found (also when it is another admin's), plan_expired, plan_action_mismatch */
export async function selectGoodPlan(
  db: Kysely<Tables>,
  { planId, action, actorId, now }: Pick<ChunkRequest, 'planId' | 'action' | 'actorId' | 'now'>,
): Promise<Tables['plans']> {
  const plan = await selectOwnPlan(db, planId, actorId);
  if (plan.action !== action) throw new Problem('plan_action_mismatch');
  if (plan.expires_at <= now) throw new Problem('plan_expired');
  return plan;
}

/** @throws plan_not_found (also when it is another admin's) */
export async function selectOwnPlan(
  db: Kysely<Tables>,
  planId: string,
  actorId: string,
): Promise<Tables['plans']> {
  const plan = await db
    .selectFrom('plans')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('actor_id', '=', actorId)
    .executeTakeFirst();
  if (!plan) throw new Problem('plan_not_found');
  return plan;
}

/** The items of a plan from `offset` on. */
export async function selectItems(
  db: Kysely<Tables>,
  plan: Tables['plans'],
  { offset, limit }: Pick<ChunkRequest, 'offset' | 'limit'>,
): Promise<PlanChunk> {
  const items = await db
    .selectFrom('plan_items')
    .selectAll()
    .where('plan_id', '=', plan.plan_id)
    .where('position', '>=', offset)
    .where('position', '<', offset + limit)
    .orderBy('position')
    .execute();
  return {
    items,
    nextOffset: offset + limit < plan.count ? offset + limit : null,
    graceSeconds: plan.grace_seconds,
    keysExpireAt: plan.key_expires_at,
  };
}

/**
 * Records what became of each item, so that repeating the chunk answers the same. One statement for each outcome: joined
 * with a list of outcomes, SQLite walks through the whole plan for every one of them.
 */
export async function recordOutcomes(
  trx: Kysely<Tables>,
  { planId, offset, limit }: Pick<ChunkRequest, 'planId' | 'offset' | 'limit'>,
  items: readonly { keyId: string; outcome: string }[],
): Promise<void> {
  for (const [outcome, same] of Map.groupBy(items, (item) => item.outcome)) {
    await trx
      .updateTable('plan_items')
      .set({ outcome })
      .where('plan_id', '=', planId)
      .where('position', '>=', offset)
      .where('position', '<', offset + limit)
      .where(sql<boolean>`key_id in ${jsonList(same.map(({ keyId }) => keyId))}`)
      .execute();
  }
}

/** What every bulk result says of its key. */
export const resultOf = (item: PlanItem) => ({
  keyId: item.key_id,
  clientId: item.client_id,
  userId: item.user_id,
  userName: item.user_name,
  userEmail: item.user_email,
});
