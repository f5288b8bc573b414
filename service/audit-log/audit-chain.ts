import { createHmac, type KeyObject } from 'node:crypto';
import { foldText } from '../database/fold-text.ts';
import type { AuditLogTable } from '../database/tables.ts';

/** What of an audit row is sealed. */
export type SealedRow = Readonly<Omit<AuditLogTable, 'search_text' | 'mac'>>;

/**
 * Each row's code covers the row and the code before it: no row can be changed, moved or taken out unnoticed.
 * @param macKey from its bytes, Node would make such an object for each row, which takes six times as long as the code
 */
export const macOf = (macKey: KeyObject, previousMac: string, row: SealedRow): string =>
  createHmac('sha256', macKey)
    .update(
      JSON.stringify([
        previousMac,
        row.audit_id,
        row.at,
        row.action,
        row.actor_id,
        row.actor_name,
        row.address,
        row.key_id,
        row.client_id,
        row.user_name,
        row.detail,
      ]),
    )
    .digest('base64url');

/** What a search looks into. It follows from the sealed columns, so that it needs no seal of its own. */
export const searchTextOf = (row: SealedRow): string =>
  foldText([row.actor_name, row.user_name, row.client_id, row.address].filter(Boolean).join(' '));
