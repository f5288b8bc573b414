import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { HiddenHeader } from '../../components/hidden-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { maskedSecret } from './masked-secret.ts';
import { LeavesTime } from './leaves-time.tsx';
import { SecretActions } from './secret-actions.tsx';
import type { Revealing } from './use-reveal-secret.ts';
import type { SecretOwner } from './use-secrets.ts';

type Texts = Pick<Catalogue, 'handOver' | 'lists' | 'secrets'>;
type Column = GridColDef<SecretOwner>;

/** @param fromMany with where each is from, and when it leaves: in a list over all actions */
export function secretColumns(
  revealing: Revealing,
  onCopy: (place: SecretPlace) => void,
  fromMany: boolean,
  { handOver, lists, secrets }: Texts,
): Column[] {
  const user: Column = {
    ...fixed('userName', lists.user, 150),
    flex: 2,
    renderCell: ({ row }) => <PersonName name={row.userName} />,
  };
  const clientId: Column = {
    ...fixed('clientId', lists.clientId, 285),
    renderCell: ({ row }) => (
      <span className="mono" data-testid="client-id">
        {row.clientId}
      </span>
    ),
  };
  const secret: Column = {
    ...fixed('clientSecret', lists.clientSecret, 160),
    flex: 3,
    renderCell: ({ row }) => <SecretCell secret={revealing.secretAt(row)} />,
  };
  const collected: Column = {
    ...fixed('collected', secrets.collected, 90),
    renderCell: ({ row }) =>
      row.collected ? <CheckIcon fontSize="small" titleAccess={secrets.isCollected} /> : null,
  };
  const actions: Column = {
    ...fixed('actions', lists.actions, 90),
    resizable: false,
    renderHeader: () => <HiddenHeader>{lists.actions}</HiddenHeader>,
    renderCell: ({ row, tabIndex }) => (
      <SecretActions owner={row} tabIndex={tabIndex} revealing={revealing} onCopy={onCopy} />
    ),
  };
  return [user, clientId, ...(fromMany ? originColumns(handOver, secrets) : []), secret, collected, actions];
}

/** Where each is from, and when it leaves. */
function originColumns(handOver: Texts['handOver'], secrets: Texts['secrets']): Column[] {
  const origin: Column = {
    ...fixed('reason', handOver.from, 200),
    renderCell: ({ row }) => (
      <span>
        {secrets.tickets.reasons[row.reason]}, <RelativeTime at={row.createdAt} />
      </span>
    ),
  };
  const leaves: Column = {
    ...fixed('leavesAt', handOver.leaves, 110),
    renderCell: ({ row }) => <LeavesTime at={row.leavesAt} />,
  };
  return [origin, leaves];
}

/** Main lists them by the user's name, as the list of keys is ordered. */
const fixed = (field: string, headerName: string, width: number) => ({
  field,
  headerName,
  width,
  minWidth: width,
  sortable: false,
});

function SecretCell({ secret }: { secret: string | null }) {
  return secret === null ? (
    <Box component="span" className="mono" sx={{ overflow: 'hidden', color: 'text.secondary' }}>
      {maskedSecret}
    </Box>
  ) : (
    // What scrolls has to be within reach of the keyboard.
    <Box component="span" className="mono" tabIndex={0} sx={{ overflowX: 'auto', whiteSpace: 'nowrap' }}>
      {secret}
    </Box>
  );
}
