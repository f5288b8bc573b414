import type { InputOf, OutputOf } from '../../api/call-main.ts';

export type AuditEntry = OutputOf<'auditLog', 'listAudit'>['items'][number];
export type AuditAction = AuditEntry['action'];
export type AuditFilter = Pick<InputOf<'auditLog', 'listAudit'>, 'action' | 'search'>;
