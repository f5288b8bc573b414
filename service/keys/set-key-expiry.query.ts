import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { shownColumns } from './api-key.row.ts';

/** @param expiresAt epoch milliseconds; 0: never. @returns the key as it is now, or undefined when there is no such key */
export const updateExpiry = (trx: Kysely<Tables>, keyId: string, expiresAt: number) =>
  trx
    .updateTable('api_keys')
    .set({ expires_at: expiresAt })
    .where('key_id', '=', keyId)
    .returning(shownColumns)
    .executeTakeFirst();
