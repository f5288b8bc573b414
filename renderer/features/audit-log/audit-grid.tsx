import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { AppGrid } from '../../components/app-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { auditColumns } from './audit-columns.tsx';
import type { AuditEntry } from './audit-entry.ts';
import { auditPageSize, type AuditList } from './use-audit.ts';
import { useAuditLogTexts } from './use-audit-log-texts.ts';

type Props = Readonly<{ list: AuditList; narrowed: boolean; onClear: () => void }>;

/** The entries of one page. */
export function AuditGrid({ list, narrowed, onClear }: Props) {
  const texts = useAuditLogTexts();
  const columns = useMemo(() => auditColumns(texts), [texts]);
  const rows = list.items;
  const nothing = list.settled && rows.length === 0;
  return (
    <AppGrid<AuditEntry>
      label={texts.title}
      clientIdOf={(rowId) => rows.find(({ auditId }) => String(auditId) === rowId)?.clientId}
      empty={nothing ? <NoEntries narrowed={narrowed} onClear={onClear} /> : undefined}
      rows={rows}
      columns={columns}
      getRowId={(entry) => entry.auditId}
      // The log is not counted: it only pages.
      rowCount={-1}
      paginationModel={{ page: list.page, pageSize: auditPageSize }}
      pageSizeOptions={[auditPageSize]}
      loading={list.loading}
      density="compact"
    />
  );
}

function NoEntries({ narrowed, onClear }: Omit<Props, 'list'>) {
  const { empty, noMatch } = useAuditLogTexts();
  if (!narrowed) return <EmptyState title={empty.title}>{empty.what}</EmptyState>;
  return (
    <EmptyState title={noMatch.title} action={<Button onClick={onClear}>{noMatch.showAll}</Button>}>
      {noMatch.what}
    </EmptyState>
  );
}
