import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PlanAction } from '../api/models/plan.ts';
import type { Tables } from '../database/tables.ts';

/** Long enough for the largest run, short enough that nobody acts on last week's list. */
const planLifeMs = 30 * 60_000;
/** Names that a confirmation dialog can show. */
export const sampleSize = 10;

export type NewPlan = Readonly<{
  action: PlanAction;
  actorId: string;
  graceSeconds: number;
  /** When the keys that it creates expire; 0 or left out: never. */
  keysExpireAt?: number;
  /** epoch milliseconds */
  now: number;
}>;

/** Makes a plan of what `freeze` puts into it. @param freeze answers how many keys it put in */
export async function openPlan(
  trx: Kysely<Tables>,
  { action, actorId, graceSeconds, keysExpireAt = 0, now }: NewPlan,
  freeze: (planId: string) => Promise<number>,
) {
  const planId: string = randomUUID();
  const expiresAt = now + planLifeMs;
  // Kept for a day beyond their life, so that a late call is told "expired" and not "never heard of".
  await trx
    .deleteFrom('plans')
    .where('expires_at', '<', now - 86_400_000)
    .execute();
  await trx
    .insertInto('plans')
    .values({
      plan_id: planId,
      action,
      actor_id: actorId,
      count: 0,
      grace_seconds: graceSeconds,
      key_expires_at: keysExpireAt,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  const count = await freeze(planId);
  await trx.updateTable('plans').set({ count }).where('plan_id', '=', planId).execute();
  return { planId, count, expiresAt };
}

/** The first keys of a plan, to be shown by name. */
export async function selectFirstItems(trx: Kysely<Tables>, planId: string) {
  const rows = await trx
    .selectFrom('plan_items')
    .select(['key_id', 'client_id', 'user_name', 'user_email'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .limit(sampleSize)
    .execute();
  return rows.map((row) => ({
    keyId: row.key_id,
    clientId: row.client_id,
    userName: row.user_name,
    userEmail: row.user_email,
  }));
}
