import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useWords } from '../../texts/use-words.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';

type Props = Readonly<{
  /** "I have stored it" or "I have stored them" */
  stored: string;
  collected: boolean;
  busy: boolean;
  onLater: () => void;
  onClose: () => void;
  /** What the admin should know before closing, once all is said to be stored. */
  warning?: React.ReactNode;
}>;

/** The way out of a copy-once dialog: say that it is stored, then close; or leave it with main for later. */
export function StoredActions({ stored, collected, busy, onLater, onClose, warning }: Props) {
  const [checked, setChecked] = useState(false);
  const { collectLater } = useSecretsTexts();
  const words = useWords();
  return (
    <Stack direction="row" sx={{ flex: 1, flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {checked && warning !== undefined && <Box sx={{ flexBasis: '100%' }}>{warning}</Box>}
      <Box sx={{ flex: 1 }}>
        <FormControlLabel
          control={
            <Checkbox size="small" checked={checked} onChange={(event) => setChecked(event.target.checked)} />
          }
          label={stored}
        />
      </Box>
      {!collected && !checked && <Button onClick={onLater}>{collectLater}</Button>}
      <Button variant="contained" disabled={!checked || busy} loading={busy} onClick={onClose}>
        {words.close}
      </Button>
    </Stack>
  );
}
