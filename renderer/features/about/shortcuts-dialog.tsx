import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { commandNames, commands } from '../../../electron/contract/app/commands.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { shortcutText } from '../../components/shortcuts.ts';
import { useWords } from '../../texts/use-words.ts';
import { useAboutTexts } from './use-about-texts.ts';
import { useCommandNames } from './use-command-names.ts';

type Row = Readonly<{ keys: string; does: string }>;
type AboutTexts = ReturnType<typeof useAboutTexts>;

const anywhere = (texts: AboutTexts, names: ReturnType<typeof useCommandNames>): Row[] =>
  commandNames.flatMap((name) => {
    const { accelerator } = commands[name];
    if (accelerator === null) return [];
    const keys = shortcutText(accelerator);
    return [{ keys: name === 'shortcuts' ? texts.or(keys, '?') : keys, does: names[name].replace('…', '') }];
  });

const inLists = (texts: AboutTexts): Row[] => [
  { keys: '↑ ↓ ← →', does: texts.moveCell },
  { keys: texts.pageKeys, does: texts.moveScreen },
  { keys: texts.space, does: texts.selectKey },
  { keys: texts.enter, does: texts.pressButton },
  { keys: shortcutText('CmdOrCtrl+C'), does: texts.copyClientId },
];

/** Every shortcut, by what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const texts = useAboutTexts();
  const names = useCommandNames();
  const words = useWords();
  const actions = (
    <Button ref={close} variant="contained" onClick={onClose}>
      {words.close}
    </Button>
  );
  return (
    <AppDialog title={texts.shortcuts} actions={actions} onDismiss={onClose} focusFirst={close}>
      <Stack spacing={2}>
        <ShortcutTable title={texts.anywhere} rows={anywhere(texts, names)} />
        <ShortcutTable title={texts.inList} rows={inLists(texts)} />
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
