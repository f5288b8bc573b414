import type { GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { DeletedKey } from './deleted-key.ts';
import { Remaining } from './remaining.tsx';

/** Sorted by the time of deletion alone. */
export const deletedKeysColumns = (
  { columns }: Catalogue['deletedKeys'],
  words: Catalogue['lists'],
): GridColDef<DeletedKey>[] => [
  {
    field: 'userName',
    headerName: words.user,
    flex: 3,
    minWidth: 150,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={row.userName} />,
  },
  {
    field: 'userEmail',
    headerName: words.email,
    flex: 3,
    minWidth: 130,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={row.userEmail ?? ''} />,
  },
  {
    field: 'clientId',
    headerName: words.clientId,
    width: 272,
    sortable: false,
    renderCell: ({ row }) => <span className="mono">{row.clientId}</span>,
  },
  {
    field: 'deletedAt',
    headerName: columns.deletedAt,
    width: 125,
    renderCell: ({ row }) => <RelativeTime at={row.deletedAt} />,
  },
  {
    field: 'deletedBy',
    headerName: columns.deletedBy,
    flex: 2,
    minWidth: 120,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={row.deletedBy} />,
  },
  {
    field: 'restorableUntil',
    headerName: columns.restorableUntil,
    width: 140,
    sortable: false,
    renderCell: ({ row }) => <Remaining until={row.restorableUntil} />,
  },
];
