import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Where the log ends by its counter, and where its rows begin and end: in one statement, since others write meanwhile. */
export async function selectAuditEnds(
  db: Kysely<Tables>,
): Promise<{ counted: number; first: number; last: number }> {
  const row = await db
    .selectFrom('counters')
    .where('name', '=', 'last_audit_id')
    .select([
      'value as counted',
      sql<number>`(select coalesce(min(audit_id), 1) from audit_log)`.as('first'),
      sql<number>`(select coalesce(max(audit_id), 0) from audit_log)`.as('last'),
    ])
    .executeTakeFirst();
  return row ?? { counted: 0, first: 1, last: 0 };
}

/** Some rows from after `after` to `end`, in the order of the chain. */
export const selectAuditRows = (db: Kysely<Tables>, after: number, end: number, limit: number) =>
  db
    .selectFrom('audit_log')
    .selectAll()
    .where('audit_id', '>', after)
    .where('audit_id', '<=', end)
    .orderBy('audit_id')
    .limit(limit)
    .execute();
