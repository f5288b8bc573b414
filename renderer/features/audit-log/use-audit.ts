import { callMain } from '../../api/call-main.ts';
import { usePagedList } from '../../components/use-paged-list.ts';
import type { AuditFilter } from './audit-entry.ts';

export const auditPageSize = 50;

/** One page of the audit log, newest first. */
export function useAudit(filter: AuditFilter) {
  const { data, ...list } = usePagedList(
    ['audit-log', 'page'],
    { ...filter, limit: auditPageSize },
    (input) => callMain('auditLog', 'listAudit', input),
  );
  return { items: data?.items ?? [], ...list };
}
export type AuditList = ReturnType<typeof useAudit>;
