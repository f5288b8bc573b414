import { GRID_CHECKBOX_SELECTION_COL_DEF, type GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { HiddenHeader } from '../../components/hidden-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { ApiKey, KeySort } from './api-key.ts';
import { ActionsCell, ClientIdCell, SecretAgeCell, UserCell } from './key-cells.tsx';
import { Expiry, LastUsed } from './key-times.tsx';

type KeyColumn = KeySort | 'expiresAt';

/** The columns, in their order. All of them fit into 1,280 px, a scroll bar included: a test adds up their widths. */
const columns = [
  'userName',
  'userEmail',
  'clientId',
  'createdAt',
  'createdBy',
  'secretCreatedAt',
  'lastUsedAt',
  'expiresAt',
] as const satisfies readonly KeyColumn[];

/** The service sorts by every column but the expiry. */
export const isKeySort = (field: string): field is KeySort =>
  field !== 'expiresAt' && columns.some((column) => column === field);

/** Every column but the user can be hidden: a key without its owner says nothing. */
export const hideable = columns.filter((field) => field !== 'userName');

type Columns = GridColDef<ApiKey>[];
type OpenMenu = (key: ApiKey, anchor: HTMLElement) => void;
type Names = Catalogue['keys']['columns'];

const timeColumns = (names: Names): Columns => [
  {
    field: 'secretCreatedAt',
    headerName: names.secretCreatedAt,
    width: 98,
    renderCell: ({ row }) => <SecretAgeCell apiKey={row} />,
  },
  {
    field: 'lastUsedAt',
    headerName: names.lastUsedAt,
    width: 114,
    renderCell: ({ row }) => <LastUsed apiKey={row} />,
  },
  {
    field: 'expiresAt',
    headerName: names.expiresAt,
    width: 102,
    sortable: false,
    renderCell: ({ row }) => <Expiry apiKey={row} />,
  },
];

/** Where not all columns fit, the name stays in view while the others scroll. A zoomed page has no room for that. */
export const nameInView = {
  '@media (min-width: 700px) and (max-width: 1279px)': {
    '& [data-field="userName"]': {
      position: 'sticky',
      left: 0,
      zIndex: 31,
      backgroundColor: 'inherit',
      borderRight: '1px solid var(--rowBorderColor)',
    },
  },
} as const;

export const keyColumns = (openMenu: OpenMenu, names: Names, actions: string): Columns => [
  { ...GRID_CHECKBOX_SELECTION_COL_DEF, width: 44, minWidth: 44 },
  {
    field: 'userName',
    headerName: names.userName,
    flex: 4,
    minWidth: 232,
    renderCell: ({ row }) => <UserCell apiKey={row} />,
  },
  {
    field: 'userEmail',
    headerName: names.userEmail,
    flex: 3,
    minWidth: 131,
    renderCell: ({ row }) => <PersonName name={row.userEmail ?? ''} />,
  },
  {
    field: 'clientId',
    headerName: names.clientId,
    width: 282,
    renderCell: ({ row, tabIndex }) => <ClientIdCell apiKey={row} tabIndex={tabIndex} />,
  },
  {
    field: 'createdAt',
    headerName: names.createdAt,
    width: 114,
    renderCell: ({ row }) => <RelativeTime at={row.createdAt} />,
  },
  {
    field: 'createdBy',
    headerName: names.createdBy,
    flex: 1,
    minWidth: 102,
    renderCell: ({ row }) => <PersonName name={row.createdBy} />,
  },
  ...timeColumns(names),
  actionsColumn(openMenu, actions),
];

const actionsColumn = (openMenu: OpenMenu, name: string): Columns[number] => ({
  field: 'actions',
  headerName: name,
  width: 44,
  minWidth: 44,
  align: 'center',
  headerAlign: 'center',
  sortable: false,
  resizable: false,
  hideable: false,
  renderHeader: () => <HiddenHeader>{name}</HiddenHeader>,
  renderCell: ({ row, tabIndex }) => <ActionsCell apiKey={row} tabIndex={tabIndex} onOpen={openMenu} />,
});
