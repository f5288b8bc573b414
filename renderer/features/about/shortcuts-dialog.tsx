import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { commandNames, commands } from '../../../electron/contract/app/commands.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { shortcutText } from '../../components/shortcuts.ts';

type Row = Readonly<{ keys: string; does: string }>;

const anywhere = (): Row[] =>
  commandNames.flatMap((name) => {
    const { label, accelerator } = commands[name];
    const also = name === 'shortcuts' ? ' or ?' : '';
    return accelerator === null
      ? []
      : [{ keys: shortcutText(accelerator) + also, does: label.replace('…', '') }];
  });

const inLists = (): Row[] => [
  { keys: '↑ ↓ ← →', does: 'Move from cell to cell' },
  { keys: 'Page Up, Page Down', does: 'Move by a screen' },
  { keys: 'Space', does: 'Select the key, or not' },
  { keys: 'Enter', does: 'Press the button in the cell' },
  { keys: shortcutText('CmdOrCtrl+C'), does: 'Copy the Client Id of the row' },
];

/** Every shortcut, by what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const actions = (
    <Button ref={close} variant="contained" onClick={onClose}>
      Close
    </Button>
  );
  return (
    <AppDialog title="Keyboard shortcuts" actions={actions} onDismiss={onClose} focusFirst={close}>
      <Stack spacing={2}>
        <ShortcutTable title="Anywhere" rows={anywhere()} />
        <ShortcutTable title="In a list" rows={inLists()} />
      </Stack>
    </AppDialog>
  );
}

function ShortcutTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <Box
      component="table"
      sx={{ width: '100%', borderSpacing: 0, '& td, & th': { py: 0.4, textAlign: 'start' } }}
    >
      <Typography component="caption" variant="h3" sx={{ textAlign: 'start', pb: 0.5 }}>
        {title}
      </Typography>
      <tbody>
        {rows.map(({ keys, does }) => (
          <tr key={does}>
            <Box component="th" scope="row" sx={{ fontWeight: 400, width: '60%' }}>
              {does}
            </Box>
            <td>
              <kbd>{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
