import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import { readCursor, writeCursor } from '../plugins/cursor.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { selectAudit } from './list-audit.query.ts';

/** Entries on a page when the caller names no limit. */
const defaultLimit = 50;

export const listAuditRoute =
  (db: Kysely<Tables>): RouteHandler<Api['listAudit']> =>
  async ({ query: { cursor, limit = defaultLimit, ...filter } }) => {
    const list = ['audit', filter.action, filter.search];
    const before =
      cursor === undefined ? {} : { before: Number(readCursor(list, ['string', 'number'], cursor)[1]) };
    const found = await selectAudit(db, { ...filter, ...before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? writeCursor(list, ['', last.auditId]) : null };
  };
