import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { AppDialog } from '../../components/app-dialog.tsx';

/** Asks which address to look at. */
export function AskAddress({ onAsk, onClose }: { onAsk: (address: string) => void; onClose: () => void }) {
  const [address, setAddress] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const formId = useId();
  const ready = address.trim() !== '';
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="contained" disabled={!ready}>
        Test
      </Button>
    </>
  );
  return (
    <AppDialog title="Connection doctor" actions={actions} onDismiss={onClose} focusFirst={first}>
      <Stack
        id={formId}
        component="form"
        spacing={2}
        noValidate
        onSubmit={(event: React.SubmitEvent) => {
          event.preventDefault();
          if (ready) onAsk(address.trim());
        }}
      >
        <Typography>
          Looks at each part of the way to a Jira or a key service: name, host, proxy, certificate, what
          answers there. Nothing is changed anywhere.
        </Typography>
        <TextField
          label="Address to test"
          type="url"
          autoComplete="off"
          inputRef={first}
          value={address}
          helperText="For example https://your-company.atlassian.net"
          onChange={(event) => setAddress(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2000, spellCheck: false, dir: 'ltr' } }}
        />
      </Stack>
    </AppDialog>
  );
}
