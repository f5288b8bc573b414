import { createSecretKey } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { macOf, searchTextOf } from './audit-chain.ts';
import { selectAuditEnds, selectAuditRows } from './verify-audit.query.ts';

/** Rows checked between two turns of the event loop, so that other requests go on meanwhile. */
const chunk = 2000;

/** Finds a row that was changed, moved, added or taken out, and a log whose newest rows were cut off. */
export const verifyAuditRoute =
  (db: Kysely<Tables>, macKey: Uint8Array): RouteHandler<Api['verifyAudit']> =>
  async () => {
    const key = createSecretKey(macKey);
    const { counted, first, last } = await selectAuditEnds(db);
    let mac = '';
    let checked = 0;
    const broken = () => ({ intact: false, checked, brokenAt: checked + 1 });
    if (first !== 1) return broken();
    while (checked < counted) {
      const rows = await selectAuditRows(db, checked, counted, chunk);
      if (rows.length === 0) return broken();
      for (const row of rows) {
        mac = macOf(key, mac, row);
        const fits = row.audit_id === checked + 1 && row.mac === mac && row.search_text === searchTextOf(row);
        if (!fits) return broken();
        checked += 1;
      }
      await nextTurn();
    }
    return last > counted ? broken() : { intact: true, checked, brokenAt: null };
  };
