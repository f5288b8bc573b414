import type { GridColDef } from '@mui/x-data-grid';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { actionNames, type AuditEntry } from './audit-entry.ts';

const plain = (field: keyof AuditEntry, headerName: string): GridColDef<AuditEntry> => ({
  field,
  headerName,
  sortable: false,
});

/** Newest first is the order of the log: no column sorts. */
export const auditColumns: GridColDef<AuditEntry>[] = [
  { ...plain('at', 'When'), width: 125, renderCell: ({ row }) => <RelativeTime at={row.at} /> },
  {
    ...plain('actorName', 'Who'),
    flex: 2,
    minWidth: 120,
    renderCell: ({ row }) => <PersonName name={row.actorName} />,
  },
  {
    ...plain('action', 'Did what'),
    width: 222,
    renderCell: ({ row }) => actionNames[row.action],
  },
  {
    ...plain('userName', 'User of the key'),
    flex: 2,
    minWidth: 140,
    renderCell: ({ row }) => <PersonName name={row.userName ?? ''} />,
  },
  {
    ...plain('clientId', 'Client Id'),
    width: 272,
    renderCell: ({ row }) => <span className="mono">{row.clientId}</span>,
  },
  {
    ...plain('detail', 'Details'),
    flex: 2,
    minWidth: 130,
    renderCell: ({ row }) => <PersonName name={row.detail ?? ''} />,
  },
  { ...plain('address', 'From'), width: 110, renderCell: ({ row }) => <PersonName name={row.address} /> },
  { ...plain('auditId', 'Entry'), width: 74, align: 'right', headerAlign: 'right' },
];
