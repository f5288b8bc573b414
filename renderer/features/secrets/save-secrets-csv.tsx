import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { countOf, formatNumber } from '../../components/format-number.ts';
import { wholeTicket } from './use-secrets.ts';

type Props = Readonly<{ ticketId: string; count: number; onSaved: () => void }>;
type Saved = Readonly<{ path: string; count: number }>;

/** Saves all secrets of a ticket in one file, after saying what such a file is. */
export function SaveSecretsCsv({ ticketId, count, onSaved }: Props) {
  const [warning, setWarning] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const save = useAction(async () => {
    const answer = await callMain('secrets', 'saveSecretsCsv', {
      selection: { kind: 'all', filter: wholeTicket(ticketId) },
      warned: true,
    });
    setWarning(false);
    if (answer.path === null) return;
    setSaved({ path: answer.path, count: answer.count });
    onSaved();
  });
  return (
    <Stack spacing={1} sx={{ alignItems: 'stretch' }}>
      {!warning && (
        <Box>
          <Button variant="contained" onClick={() => setWarning(true)}>
            Save as CSV…
          </Button>
        </Box>
      )}
      {warning && (
        <Alert severity="warning">
          The file holds all client secrets in clear. Whoever can read it can act as these users. Keep it off
          shared folders, and delete it once the secrets are where they belong.
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            <Button color="inherit" disabled={save.busy} onClick={() => setWarning(false)}>
              Back
            </Button>
            <Button variant="contained" loading={save.busy} onClick={() => save.run()}>
              {`Save ${formatNumber(count)}…`}
            </Button>
          </Stack>
        </Alert>
      )}
      {save.error && <ErrorPanel error={save.error} />}
      {saved && !warning && (
        <Alert severity="success" role="status" sx={{ overflowWrap: 'anywhere' }}>
          {`Saved ${countOf(saved.count, 'client secret')} to ${saved.path}. Only your user account may read the file.`}
        </Alert>
      )}
    </Stack>
  );
}
