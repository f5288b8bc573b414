import type { Kysely } from 'kysely';
import type { AuditAction, AuditEntry } from '../api/models/audit-entry.ts';
import { containsWords } from '../database/match-text.ts';
import type { Tables } from '../database/tables.ts';

export type AuditSearch = { action?: AuditAction; search?: string; before?: number; limit: number };

/** Entries newest first, from below `before` on. */
export async function selectAudit(db: Kysely<Tables>, search: AuditSearch): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_log').selectAll().orderBy('audit_id', 'desc').limit(search.limit);
  if (search.action !== undefined) query = query.where('action', '=', search.action);
  if (search.before !== undefined) query = query.where('audit_id', '<', search.before);
  for (const word of containsWords('search_text', search.search ?? '')) query = query.where(word);
  const rows = await query.execute();
  return rows.map((row) => ({
    auditId: row.audit_id,
    at: row.at,
    action: row.action,
    actorId: row.actor_id,
    actorName: row.actor_name,
    address: row.address,
    keyId: row.key_id,
    clientId: row.client_id,
    userName: row.user_name,
    detail: row.detail,
  }));
}
