import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { shownColumns } from './api-key.row.ts';

/** @returns the key as it is now, or undefined when no previous secret of it still works */
export const endPreviousSecret = (trx: Kysely<Tables>, keyId: string, now: number) =>
  trx
    .updateTable('api_keys')
    .set({ previous_hash: null, previous_version: 0, previous_until: 0 })
    .where('key_id', '=', keyId)
    .where('previous_until', '>', now)
    .returning(shownColumns)
    .executeTakeFirst();

export const keyExists = async (trx: Kysely<Tables>, keyId: string): Promise<boolean> =>
  (await trx.selectFrom('api_keys').select('key_id').where('key_id', '=', keyId).executeTakeFirst()) !==
  undefined;
