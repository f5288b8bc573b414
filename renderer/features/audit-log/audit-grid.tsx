import Button from '@mui/material/Button';
import { AppGrid } from '../../components/app-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { auditColumns } from './audit-columns.tsx';
import type { AuditEntry } from './audit-entry.ts';
import { auditPageSize, type AuditList } from './use-audit.ts';

type Props = Readonly<{ list: AuditList; narrowed: boolean; onClear: () => void }>;

/** The entries of one page. */
export function AuditGrid({ list, narrowed, onClear }: Props) {
  const rows = list.items;
  const nothing = list.settled && rows.length === 0;
  return (
    <AppGrid<AuditEntry>
      label="Audit log"
      clientIdOf={(rowId) => rows.find(({ auditId }) => String(auditId) === rowId)?.clientId}
      empty={nothing ? <NoEntries narrowed={narrowed} onClear={onClear} /> : undefined}
      rows={rows}
      columns={auditColumns}
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
  if (!narrowed) {
    return (
      <EmptyState title="No entries yet">Every sign-in and every change of a key is written here.</EmptyState>
    );
  }
  return (
    <EmptyState title="No entry matches" action={<Button onClick={onClear}>Show all entries</Button>}>
      Nothing like this was done, or it was done by another name.
    </EmptyState>
  );
}
