import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useCursorPages } from '../../components/use-cursor-pages.ts';
import type { AuditFilter } from './audit-entry.ts';

export const auditPageSize = 50;

/** One page of the audit log, newest first. */
export function useAudit(filter: AuditFilter) {
  const input = { ...filter, limit: auditPageSize };
  const list = JSON.stringify(input);
  const { page, cursor, goFirst, goBack, goOn } = useCursorPages(list);
  const query = useQuery({
    queryKey: ['audit-log', 'page', list, cursor],
    queryFn: () => callMain('auditLog', 'listAudit', { ...input, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
  });
  const nextCursor = query.isPlaceholderData ? null : (query.data?.nextCursor ?? null);
  return {
    items: query.data?.items ?? [],
    settled: query.data !== undefined && !query.isPlaceholderData,
    error: query.error ? asCallError(query.error) : null,
    loading: query.isFetching,
    page,
    goFirst,
    goBack,
    goOn: nextCursor === null ? null : () => goOn(nextCursor),
    retry: () => {
      goFirst();
      void query.refetch();
    },
  };
}
export type AuditList = ReturnType<typeof useAudit>;
