import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditAction } from '../api/models/audit-entry.ts';
import { storableText } from '../database/storable-text.ts';
import type { Tables } from '../database/tables.ts';
import type { Actor } from '../plugins/route-handlers.ts';
import { macOf, searchTextOf, type SealedRow } from './audit-chain.ts';
import { selectLastRow } from './log-head.ts';

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
  const key = createSecretKey(macKey);
  return {
    append: async (trx, events) => {
      if (events.length === 0) return;
      // First of all the place in the log, for which other replicas wait until this transaction ends.
      const end = await raiseEnd(trx, events.length);
      const last = await selectLastRow(trx);
      const rows = sealRows(key, clock(), { auditId: end - events.length, mac: last?.mac ?? '' }, events);
      for (let i = 0; i < rows.length; i += rowsPerInsert) {
        await trx
          .insertInto('audit_log')
          .values(rows.slice(i, i + rowsPerInsert))
          .execute();
      }
    },
  };
}

/**
 * Where the log ends is kept apart from its rows: a log whose newest rows were cut off no longer ends where it should, nor
 * does one that goes on after that.
 */
async function raiseEnd(trx: Kysely<Tables>, by: number): Promise<number> {
  const { value } = await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', by) }))
    .where('name', '=', 'last_audit_id')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

function sealRows(
  macKey: KeyObject,
  at: number,
  last: Readonly<{ auditId: number; mac: string }>,
  events: readonly AuditEvent[],
): Tables['audit_log'][] {
  let { mac, auditId } = last;
  return events.map((event) => {
    const row: SealedRow = {
      audit_id: ++auditId,
      at,
      action: event.action,
      actor_id: storableText(event.actor.userId),
      actor_name: storableText(event.actor.displayName),
      address: event.actor.address,
      key_id: event.keyId ?? null,
      client_id: event.clientId ?? null,
      user_name: textOrNull(event.userName),
      detail: textOrNull(event.detail),
    };
    mac = macOf(macKey, mac, row);
    return { ...row, search_text: searchTextOf(row), mac };
  });
}

/** What is sealed is what the database gives back. */
const textOrNull = (text: string | undefined) => (text === undefined ? null : storableText(text));
