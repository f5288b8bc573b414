import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Long enough for the largest run, short enough that nobody acts on last week's list. */
export const planLifeMs = 30 * 60_000;

/** They are kept for a day beyond their life, so that a late call is told "expired" and not "never heard of". */
export async function dropOldPlans(trx: Kysely<Tables>, now: number): Promise<void> {
  await trx
    .deleteFrom('plans')
    .where('expires_at', '<', now - 86_400_000)
    .execute();
}
