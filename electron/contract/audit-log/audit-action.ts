export type { AuditAction } from '../../../service/api/models/audit-entry.ts';
