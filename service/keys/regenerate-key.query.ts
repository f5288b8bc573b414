import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { shownColumns } from './api-key.row.ts';

export type Replacement = Readonly<{ hash: string; now: number; graceSeconds: number }>;

/**
 * With a grace, the secret so far becomes the previous one and its version stays valid until then; what was previous
 * before ends now.
 * @returns the key as it is now, or undefined when there is no such key
 */
export const replaceSecret = (trx: Kysely<Tables>, keyId: string, { hash, now, graceSeconds }: Replacement) =>
  trx
    .updateTable('api_keys')
    .set((eb) => ({
      previous_hash: graceSeconds > 0 ? eb.ref('secret_hash') : null,
      previous_version: graceSeconds > 0 ? eb.ref('version') : 0,
      previous_until: graceSeconds > 0 ? now + graceSeconds * 1000 : 0,
      secret_hash: hash,
      secret_created_at: now,
      version: eb('version', '+', 1),
    }))
    .where('key_id', '=', keyId)
    .returning(shownColumns)
    .executeTakeFirst();
