import type { Kysely } from 'kysely';
import type { BodyOf } from '../api/core/route.ts';
import type { Api } from '../api/index.ts';
import { maxPlanSize } from '../api/plan-create-keys.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { Problem } from '../plugins/problem.ts';
import type { Actor, RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { openPlan } from './open-plan.ts';
import { selectGoodPlan } from './plan-chunk.query.ts';
import { freezeUsers } from './plan-create-keys.query.ts';

type Body = BodyOf<Api['planCreateKeys']>;

/** Who gets a key is frozen here; whether they can have one is asked when the key is made. */
export const planCreateKeysRoute =
  ({ db, clock }: Pick<KeysDeps, 'db' | 'clock'>): RouteHandler<Api['planCreateKeys']> =>
  async ({ body, actor }) => {
    const now = clock();
    const { keysExpireAt } = body;
    if (keysExpireAt !== undefined && keysExpireAt <= now) throw new Problem('expiry_past');
    return transact(db, (trx) =>
      body.planId === undefined ? begin(trx, body, actor, now) : add(trx, body, body.planId, actor, now),
    );
  };

async function begin(trx: Kysely<Tables>, body: Body, actor: Actor, now: number) {
  refusePlace(body, 0);
  const { userIds, keysExpireAt = 0 } = body;
  const plan = { action: 'create' as const, actorId: actor.userId, graceSeconds: 0, keysExpireAt, now };
  const { planId, count, expiresAt } = await openPlan(trx, plan, async (id) => {
    await freezeUsers(trx, id, 0, userIds);
    return userIds.length;
  });
  return { planId, count, expiresAt };
}

async function add(trx: Kysely<Tables>, body: Body, planId: string, actor: Actor, now: number) {
  const plan = await selectGoodPlan(trx, { planId, action: 'create', actorId: actor.userId, now });
  refusePlace(body, plan.count);
  await freezeUsers(trx, planId, body.offset, body.userIds);
  const end = body.offset + body.userIds.length;
  // Two parts may be added at once, the earlier one again: the plan never becomes shorter.
  const { count } = await trx
    .updateTable('plans')
    .set((eb) => ({ count: eb.case().when('count', '<', end).then(end).else(eb.ref('count')).end() }))
    .where('plan_id', '=', planId)
    .returning('count')
    .executeTakeFirstOrThrow();
  return { planId, count, expiresAt: plan.expires_at };
}

/** A part follows what is there, and ends within the largest plan. @throws bad_input */
function refusePlace({ offset, userIds }: Body, count: number): void {
  if (offset > count) throw badPart('/offset', 'must not be beyond the end of the plan');
  if (offset + userIds.length > maxPlanSize) {
    throw badPart('/userIds', `must not go beyond ${maxPlanSize} users in one plan`);
  }
}

const badPart = (path: string, message: string) => new Problem('bad_input', { fields: [{ path, message }] });
