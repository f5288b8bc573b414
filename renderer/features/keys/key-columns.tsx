import type { GridColDef } from '@mui/x-data-grid';
import { HiddenHeader } from '../../components/hidden-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { ApiKey, KeySort } from './api-key.ts';
import { ActionsCell, ClientIdCell, SecretAgeCell, UserCell } from './key-cells.tsx';
import { Expiry, LastUsed } from './key-times.tsx';

type KeyColumn = KeySort | 'expiresAt';

/** The names of the columns, in their order. */
export const columnNames = {
  userName: 'User',
  userEmail: 'E-mail',
  clientId: 'Client Id',
  createdAt: 'Created',
  createdBy: 'Created by',
  secretCreatedAt: 'Secret age',
  lastUsedAt: 'Last used',
  expiresAt: 'Expires',
} as const satisfies Record<KeyColumn, string>;

/** The service sorts by every column but the expiry. */
export const isKeySort = (field: string): field is KeySort =>
  Object.hasOwn(columnNames, field) && field !== 'expiresAt';

/** Every column but the user can be hidden: a key without its owner says nothing. */
export const hideable = (Object.keys(columnNames) as KeyColumn[]).filter((field) => field !== 'userName');

type Columns = GridColDef<ApiKey>[];
type OpenMenu = (key: ApiKey, anchor: HTMLElement) => void;

const timeColumns: Columns = [
  {
    field: 'secretCreatedAt',
    headerName: columnNames.secretCreatedAt,
    width: 104,
    renderCell: ({ row }) => <SecretAgeCell apiKey={row} />,
  },
  {
    field: 'lastUsedAt',
    headerName: columnNames.lastUsedAt,
    width: 115,
    renderCell: ({ row }) => <LastUsed apiKey={row} />,
  },
  {
    field: 'expiresAt',
    headerName: columnNames.expiresAt,
    width: 105,
    sortable: false,
    renderCell: ({ row }) => <Expiry apiKey={row} />,
  },
];

export const keyColumns = (openMenu: OpenMenu): Columns => [
  {
    field: 'userName',
    headerName: columnNames.userName,
    flex: 4,
    minWidth: 250,
    renderCell: ({ row }) => <UserCell apiKey={row} />,
  },
  {
    field: 'userEmail',
    headerName: columnNames.userEmail,
    flex: 3,
    minWidth: 150,
    renderCell: ({ row }) => <PersonName name={row.userEmail ?? ''} />,
  },
  {
    field: 'clientId',
    headerName: columnNames.clientId,
    width: 288,
    renderCell: ({ row, tabIndex }) => <ClientIdCell apiKey={row} tabIndex={tabIndex} />,
  },
  {
    field: 'createdAt',
    headerName: columnNames.createdAt,
    width: 118,
    renderCell: ({ row }) => <RelativeTime at={row.createdAt} />,
  },
  {
    field: 'createdBy',
    headerName: columnNames.createdBy,
    flex: 1,
    minWidth: 110,
    renderCell: ({ row }) => <PersonName name={row.createdBy} />,
  },
  ...timeColumns,
  actionsColumn(openMenu),
];

const actionsColumn = (openMenu: OpenMenu): Columns[number] => ({
  field: 'actions',
  headerName: 'Actions',
  width: 52,
  align: 'center',
  headerAlign: 'center',
  sortable: false,
  resizable: false,
  hideable: false,
  renderHeader: () => <HiddenHeader>Actions</HiddenHeader>,
  renderCell: ({ row, tabIndex }) => <ActionsCell apiKey={row} tabIndex={tabIndex} onOpen={openMenu} />,
});
