import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** The key that a user has, if any. */
export const selectKeyIdOfUser = async (db: Kysely<Tables>, userId: string): Promise<string | undefined> =>
  (await db.selectFrom('api_keys').select('key_id').where('user_id', '=', userId).executeTakeFirst())?.key_id;

/** @returns false when the user has a key already: the unique constraint decides, not a check before */
export async function insertKey(trx: Kysely<Tables>, row: Tables['api_keys']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('api_keys')
    .values(row)
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
