import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Box from '@mui/material/Box';
import { PersonName } from '../../components/person-name.tsx';
import { ReasonItem } from '../../components/reason-item.tsx';
import { useReadOnly } from '../../components/use-read-only.ts';
import { useCopyClientId } from '../../components/use-copy-client-id.ts';
import { useNow } from '../../components/use-now.ts';
import { useWords } from '../../texts/use-words.ts';
import type { ApiKey } from './api-key.ts';
import { graceEndOf } from './key-state.ts';
import { GraceLine } from './key-times.tsx';
import type { KeyVerb } from './one-key-dialog.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{
  /** Not `key`, which React keeps for itself. */
  apiKey: ApiKey;
  anchor: HTMLElement;
  onClose: () => void;
  onChoose: (choice: Readonly<{ kind: 'one'; verb: KeyVerb; apiKey: ApiKey; anchor: HTMLElement }>) => void;
}>;

/** What can be done with one key. Its head says the whole name, however narrow the column is. */
export function KeyMenu({ apiKey, anchor, onClose, onChoose }: Props) {
  const { menu } = useKeyDialogsTexts();
  const { cells } = useKeysTexts();
  const words = useWords();
  const readOnly = useReadOnly();
  const copy = useCopyClientId();
  const inGrace = graceEndOf(apiKey, useNow()) !== null;
  const choose = (verb: KeyVerb) => {
    onClose();
    onChoose({ kind: 'one', verb, apiKey, anchor });
  };
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': cells.actionsFor(apiKey.userName), dense: true } }}
    >
      <KeyHead apiKey={apiKey} />
      <MenuItem
        onClick={() => {
          onClose();
          copy(apiKey.clientId);
        }}
      >
        {words.copyClientId}
      </MenuItem>
      {readOnly !== null && <ReasonItem reason={readOnly} />}
      <MenuItem disabled={readOnly !== null} onClick={() => choose('regenerate')}>
        {menu.regenerate}
      </MenuItem>
      {inGrace && (
        <MenuItem disabled={readOnly !== null} onClick={() => choose('revoke-previous-secret')}>
          {menu.revokeOldSecret}
        </MenuItem>
      )}
      <MenuItem disabled={readOnly !== null} onClick={() => choose('set-key-expiry')}>
        {menu.setExpiry}
      </MenuItem>
      <MenuItem disabled={readOnly !== null} onClick={() => choose('delete')} sx={{ color: 'error.main' }}>
        {menu.delete}
      </MenuItem>
    </Menu>
  );
}

function KeyHead({ apiKey }: Pick<Props, 'apiKey'>) {
  return (
    <ListSubheader role="presentation" sx={{ lineHeight: 1.5, py: 1, maxWidth: 360 }}>
      <Box sx={{ color: 'text.primary', fontWeight: 600 }}>
        <PersonName name={apiKey.userName} wrap />
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>{apiKey.userEmail}</Box>
      <GraceLine apiKey={apiKey} />
    </ListSubheader>
  );
}
