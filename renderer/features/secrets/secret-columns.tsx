import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import CheckIcon from '@mui/icons-material/Check';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { GridColDef } from '@mui/x-data-grid';
import { HiddenHeader } from '../../components/hidden-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { stopGridKeys } from '../../components/stop-grid-keys.ts';
import { maskedSecret } from './masked-secret.ts';
import type { Revealing } from './use-reveal-secret.ts';
import type { SecretOwner } from './use-secrets.ts';

type Copy = (position: number) => void;

export const secretColumns = (revealing: Revealing, onCopy: Copy): GridColDef<SecretOwner>[] => [
  {
    field: 'userName',
    headerName: 'User',
    flex: 2,
    minWidth: 180,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={row.userName} />,
  },
  {
    field: 'clientId',
    headerName: 'Client Id',
    width: 290,
    sortable: false,
    renderCell: ({ row }) => (
      <span className="mono" data-testid="client-id">
        {row.clientId}
      </span>
    ),
  },
  {
    field: 'clientSecret',
    headerName: 'Client Secret',
    flex: 3,
    minWidth: 220,
    sortable: false,
    renderCell: ({ row }) => <SecretCell secret={revealing.secretAt(row.position)} />,
  },
  {
    field: 'collected',
    headerName: 'Collected',
    width: 90,
    sortable: false,
    renderCell: ({ row }) => (row.collected ? <CheckIcon fontSize="small" titleAccess="collected" /> : null),
  },
  {
    field: 'actions',
    headerName: 'Actions',
    width: 90,
    sortable: false,
    resizable: false,
    renderHeader: () => <HiddenHeader>Actions</HiddenHeader>,
    renderCell: ({ row, tabIndex }) => (
      <SecretActions owner={row} tabIndex={tabIndex} revealing={revealing} onCopy={onCopy} />
    ),
  },
];

function SecretCell({ secret }: { secret: string | null }) {
  return (
    <Box
      component="span"
      className="mono"
      sx={{ overflowX: 'auto', whiteSpace: 'nowrap', ...(secret === null && { color: 'text.secondary' }) }}
    >
      {secret ?? maskedSecret}
    </Box>
  );
}

type ActionsProps = Readonly<{ owner: SecretOwner; tabIndex: 0 | -1; revealing: Revealing; onCopy: Copy }>;

function SecretActions({ owner: { position, userName }, tabIndex, revealing, onCopy }: ActionsProps) {
  const hidden = revealing.secretAt(position) === null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={`${hidden ? 'Reveal' : 'Hide'} Client Secret of ${userName}`}
        tabIndex={tabIndex}
        onKeyDown={stopGridKeys}
        onClick={() => (hidden ? revealing.reveal(position) : revealing.hide())}
      >
        {hidden ? <VisibilityIcon fontSize="inherit" /> : <VisibilityOffIcon fontSize="inherit" />}
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Copy Client Secret of ${userName}`}
        tabIndex={tabIndex}
        onKeyDown={stopGridKeys}
        onClick={() => onCopy(position)}
      >
        <ContentCopyIcon fontSize="inherit" />
      </IconButton>
    </>
  );
}
