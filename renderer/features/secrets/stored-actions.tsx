import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';

type Props = Readonly<{
  /** "I have stored it" or "I have stored them" */
  stored: string;
  collected: boolean;
  busy: boolean;
  onLater: () => void;
  onClose: () => void;
  /** Told when the admin says so, or takes it back. */
  onStored?: (stored: boolean) => void;
}>;

/** The way out of a copy-once dialog: say that it is stored, then close; or leave it with main for later. */
export function StoredActions({ stored, collected, busy, onLater, onClose, onStored }: Props) {
  const [checked, setChecked] = useState(false);
  const check = (value: boolean) => {
    setChecked(value);
    onStored?.(value);
  };
  return (
    <>
      <Box sx={{ flex: 1 }}>
        <FormControlLabel
          control={
            <Checkbox size="small" checked={checked} onChange={(event) => check(event.target.checked)} />
          }
          label={stored}
        />
      </Box>
      {!collected && !checked && <Button onClick={onLater}>Collect later</Button>}
      <Button variant="contained" disabled={!checked || busy} loading={busy} onClick={onClose}>
        Close
      </Button>
    </>
  );
}
