import { randomUUID } from 'node:crypto';
import type { Api } from '../api/index.ts';
import { transact } from '../database/transact.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { freezeSelection, selectSample, selectWarnings } from './plan-keys.query.ts';

/** Long enough for the largest run, short enough that nobody acts on last week's list. */
const planLifeMs = 30 * 60_000;
/** Names that a confirmation dialog can show. */
const sampleSize = 10;

export const planKeysRoute =
  ({ db, clock }: KeysDeps): RouteHandler<Api['planKeys']> =>
  async ({ body: { action, selection, graceSeconds = 0 }, actor }) => {
    const planId = randomUUID();
    const now = clock();
    const expiresAt = now + planLifeMs;
    return transact(db, async (trx) => {
      // Kept for a day beyond their life, so that a late call is told "expired" and not "never heard of".
      await trx
        .deleteFrom('plans')
        .where('expires_at', '<', now - 86_400_000)
        .execute();
      const plan = {
        plan_id: planId,
        action,
        actor_id: actor.userId,
        count: 0,
        created_at: now,
        grace_seconds: graceSeconds,
      };
      await trx
        .insertInto('plans')
        .values({ ...plan, expires_at: expiresAt })
        .execute();
      const count = await freezeSelection(trx, planId, selection, now);
      await trx.updateTable('plans').set({ count }).where('plan_id', '=', planId).execute();
      const asked = selection.kind === 'ids' ? new Set(selection.keyIds).size : count;
      return {
        planId,
        action,
        graceSeconds,
        count,
        missing: asked - count,
        expiresAt,
        sample: await selectSample(trx, planId, sampleSize),
        warnings: await selectWarnings(trx, planId, actor.userId, now),
      };
    });
  };
