import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** @returns whose key it was, or undefined when there is no such key */
export const deleteKeyRow = (trx: Kysely<Tables>, keyId: string) =>
  trx
    .deleteFrom('api_keys')
    .where('key_id', '=', keyId)
    .returning(['key_id', 'client_id', 'user_name'])
    .executeTakeFirst();
