import type { GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { AuditEntry } from './audit-entry.ts';

/** Newest first is the order of the log: no column sorts. */
export function auditColumns({ columns, actions }: Catalogue['auditLog']): GridColDef<AuditEntry>[] {
  const plain = (field: keyof typeof columns): GridColDef<AuditEntry> => ({
    field,
    headerName: columns[field],
    sortable: false,
  });
  return [
    { ...plain('at'), width: 125, renderCell: ({ row }) => <RelativeTime at={row.at} /> },
    {
      ...plain('actorName'),
      flex: 2,
      minWidth: 120,
      renderCell: ({ row }) => <PersonName name={row.actorName} />,
    },
    { ...plain('action'), width: 222, renderCell: ({ row }) => actions[row.action] },
    {
      ...plain('userName'),
      flex: 2,
      minWidth: 140,
      renderCell: ({ row }) => <PersonName name={row.userName ?? ''} />,
    },
    {
      ...plain('clientId'),
      width: 272,
      renderCell: ({ row }) => <span className="mono">{row.clientId}</span>,
    },
    {
      ...plain('detail'),
      flex: 2,
      minWidth: 130,
      renderCell: ({ row }) => <PersonName name={row.detail ?? ''} />,
    },
    { ...plain('address'), width: 110, renderCell: ({ row }) => <PersonName name={row.address} /> },
    { ...plain('auditId'), width: 74, align: 'right', headerAlign: 'right' },
  ];
}
