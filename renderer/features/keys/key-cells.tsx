import MoreVertIcon from '@mui/icons-material/MoreVert';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import { CopyClientIdButton } from '../../components/copy-client-id-button.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { stopGridKeys } from '../../components/stop-grid-keys.ts';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import type { ApiKey } from './api-key.ts';
import { GraceChip } from './key-times.tsx';
import { useKeysTexts } from './use-keys-texts.ts';

type CellProps = Readonly<{ apiKey: ApiKey; tabIndex: 0 | -1 }>;

export function UserCell({ apiKey }: { apiKey: ApiKey }) {
  const { userName, userActive } = apiKey;
  return (
    <>
      <PersonAvatar name={userName} size={22} />
      <PersonName name={userName} />
      {!userActive && <DeactivatedChip />}
      <GraceChip apiKey={apiKey} />
    </>
  );
}

function DeactivatedChip() {
  return (
    <Chip
      label={useKeysTexts().cells.deactivated}
      variant="outlined"
      color="warning"
      sx={{ height: 18, fontSize: '0.72rem', '& .MuiChip-label': { px: 0.75 } }}
    />
  );
}

export function ClientIdCell({ apiKey: { clientId }, tabIndex }: CellProps) {
  return (
    <>
      <Box
        component="span"
        className="mono"
        sx={{ mr: '-4px', overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {clientId}
      </Box>
      <CopyClientIdButton clientId={clientId} tabIndex={tabIndex} />
    </>
  );
}

export function SecretAgeCell({ apiKey: { secretCreatedAt: at } }: { apiKey: ApiKey }) {
  const { age, exactTime } = useFormats();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {age(at, useNow())}
    </time>
  );
}

type ActionsProps = CellProps & Readonly<{ onOpen: (key: ApiKey, anchor: HTMLElement) => void }>;

export function ActionsCell({ apiKey, tabIndex, onOpen }: ActionsProps) {
  const { cells } = useKeysTexts();
  return (
    <IconButton
      size="small"
      aria-label={cells.actionsFor(apiKey.userName)}
      aria-haspopup="menu"
      tabIndex={tabIndex}
      onKeyDown={stopGridKeys}
      onClick={(event) => onOpen(apiKey, event.currentTarget)}
    >
      <MoreVertIcon fontSize="small" />
    </IconButton>
  );
}
