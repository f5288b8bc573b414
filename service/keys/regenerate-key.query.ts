import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { shownColumns } from './api-key.row.ts';

/** @returns the key as it is now, or undefined when there is no such key */
export const replaceSecret = (trx: Kysely<Tables>, keyId: string, secretHash: string, now: number) =>
  trx
    .updateTable('api_keys')
    .set((eb) => ({ secret_hash: secretHash, secret_created_at: now, version: eb('version', '+', 1) }))
    .where('key_id', '=', keyId)
    .returning(shownColumns)
    .executeTakeFirst();
