import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { TokenHolder } from './token-holder.ts';

/** Kept until the token would have expired; then it goes with the next one. @param now epoch milliseconds */
export async function insertRevoked(
  db: Kysely<Tables>,
  { tokenId, expiresAt }: TokenHolder,
  now: number,
): Promise<void> {
  await db.deleteFrom('revoked_tokens').where('expires_at', '<', now).execute();
  await db
    .insertInto('revoked_tokens')
    .values({ token_id: tokenId, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
