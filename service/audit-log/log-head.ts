import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** How far the audit log goes: by its chained codes no other history has the same. `auditId` 0: it is empty. */
export type LogHead = Readonly<{ auditId: number; mac: string }>;

/** As much of a code as tells it from any other. */
const shownPart = 16;

/** The newest row of the log, if it has any. */
export const selectLastRow = (db: Kysely<Tables>) =>
  db
    .selectFrom('audit_log')
    .select(['audit_id', 'mac'])
    .orderBy('audit_id', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function selectLogHead(db: Kysely<Tables>): Promise<LogHead> {
  const row = await selectLastRow(db);
  return { auditId: row?.audit_id ?? 0, mac: row?.mac.slice(0, shownPart) ?? '' };
}

/** Whether the log went that far once, or still does. */
export async function isInLog(db: Kysely<Tables>, { auditId, mac }: LogHead): Promise<boolean> {
  if (auditId === 0) return true;
  const row = await db
    .selectFrom('audit_log')
    .select('mac')
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
  return row?.mac.slice(0, shownPart) === mac;
}
