import { auditLog } from '../../../electron/contract/texts/en/audit-log.ts';
import { textsHook } from '../../texts/translation.ts';

export const useAuditLogTexts = textsHook('auditLog', auditLog);
