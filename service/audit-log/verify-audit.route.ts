import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { macOf } from './audit-chain.ts';

/** Rows checked between two turns of the event loop, so that other requests go on meanwhile. */
const chunk = 2000;

export const verifyAuditRoute =
  (db: Kysely<Tables>, macKey: Uint8Array): RouteHandler<Api['verifyAudit']> =>
  async () => {
    const counter = await db
      .selectFrom('counters')
      .select('value')
      .where('name', '=', 'last_audit_id')
      .executeTakeFirst();
    const end = counter?.value ?? 0;
    let mac = '';
    let checked = 0;
    while (checked < end) {
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .where('audit_id', '>', checked)
        .where('audit_id', '<=', end)
        .orderBy('audit_id')
        .limit(chunk)
        .execute();
      if (rows.length === 0) return { intact: false, checked, brokenAt: checked + 1 };
      for (const row of rows) {
        mac = macOf(macKey, mac, row);
        if (row.audit_id !== checked + 1 || row.mac !== mac) {
          return { intact: false, checked, brokenAt: checked + 1 };
        }
        checked += 1;
      }
      await nextTurn();
    }
    return { intact: true, checked, brokenAt: null };
  };
