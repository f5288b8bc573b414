import type { Kysely } from 'kysely';
import type { AuditAction } from '../api/models/audit-entry.ts';
import type { Tables } from '../database/tables.ts';
import type { Actor } from '../plugins/route-handlers.ts';
import { macOf, searchTextOf, type SealedRow } from './audit-chain.ts';

export type AuditEvent = Readonly<{
  action: AuditAction;
  actor: Actor;
  keyId?: string;
  clientId?: string;
  userName?: string;
  detail?: string;
}>;

/** Writes to the audit log. Always give it the transaction of the change, so that neither exists without the other. */
export type AuditLog = { append: (trx: Kysely<Tables>, events: readonly AuditEvent[]) => Promise<void> };

/** Rows per insert: 12 values each, well under the engines' limits of parameters. */
const rowsPerInsert = 500;

/** @param clock epoch milliseconds */
export function createAuditLog(macKey: Uint8Array, clock: () => number): AuditLog {
  return {
    append: async (trx, events) => {
      if (events.length === 0) return;
      const last = await trx
        .selectFrom('audit_log')
        .select(['audit_id', 'mac'])
        .orderBy('audit_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      const rows = sealRows(macKey, clock(), last, events);
      for (let i = 0; i < rows.length; i += rowsPerInsert) {
        await trx
          .insertInto('audit_log')
          .values(rows.slice(i, i + rowsPerInsert))
          .execute();
      }
      // Kept apart from the rows: a log whose newest rows were cut off no longer ends where it should.
      await trx
        .updateTable('counters')
        .set({ value: rows.at(-1)?.audit_id ?? 0 })
        .where('name', '=', 'last_audit_id')
        .execute();
    },
  };
}

function sealRows(
  macKey: Uint8Array,
  at: number,
  last: { audit_id: number; mac: string } | undefined,
  events: readonly AuditEvent[],
): Tables['audit_log'][] {
  let mac = last?.mac ?? '';
  let auditId = last?.audit_id ?? 0;
  return events.map((event) => {
    const row: SealedRow = {
      audit_id: ++auditId,
      at,
      action: event.action,
      actor_id: event.actor.userId,
      actor_name: event.actor.displayName,
      address: event.actor.address,
      key_id: event.keyId ?? null,
      client_id: event.clientId ?? null,
      user_name: event.userName ?? null,
      detail: event.detail ?? null,
    };
    mac = macOf(macKey, mac, row);
    return { ...row, search_text: searchTextOf(row), mac };
  });
}
