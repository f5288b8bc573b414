import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { describeAddress } from './describe-address.ts';
import { FirstRunCard } from './first-run-card.tsx';
import { RememberFields } from './remember-fields.tsx';
import { UnlockVaultDialog } from './unlock-vault-dialog.tsx';
import { useConnectJira } from './use-connect-jira.ts';

type Form = ReturnType<typeof useConnectJira>;

/** Connects to Jira or to a team's key service. Credentials go to main and are kept by main. */
export function ConnectJiraCard({ connecting }: { connecting: boolean }) {
  const form = useConnectJira();
  const busy = form.connect.busy || connecting;
  return (
    <FirstRunCard title="Connect to Jira">
      <Typography color="textSecondary">
        You need a Jira user who may administer Jira. Keydesk finds out what answers at the address.
      </Typography>
      <Stack
        component="form"
        spacing={2}
        noValidate
        onSubmit={(event: React.SubmitEvent) => {
          event.preventDefault();
          if (form.ready && !busy) form.connect.run();
        }}
      >
        <AddressField form={form} />
        <CredentialFields typed={form.typed} onChange={form.type} />
        <RememberFields remember={form.remember} />
        {form.connect.error && <ErrorPanel error={form.connect.error} question={form.question} />}
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <Button
            type="submit"
            variant="contained"
            size="medium"
            disabled={!form.ready || busy}
            loading={busy}
          >
            Connect
          </Button>
        </Stack>
      </Stack>
      {form.connect.isLocked && (
        <UnlockVaultDialog
          why="The keys of the key service for this Jira are protected by your passphrase."
          onUnlocked={() => form.connect.run()}
          onClose={form.connect.giveUp}
        />
      )}
    </FirstRunCard>
  );
}

function AddressField({ form: { address, typeAddress, leaveAddress, detection } }: { form: Form }) {
  const words = () => {
    switch (detection.state) {
      case 'idle':
        return 'For example https://your-company.atlassian.net';
      case 'asking':
        return 'Looking…';
      case 'found':
        return describeAddress(detection.found);
      case 'refused':
        return detection.error.message;
    }
  };
  return (
    <TextField
      label="Address"
      type="url"
      autoComplete="off"
      value={address}
      error={detection.state === 'refused'}
      helperText={words()}
      onChange={(event) => typeAddress(event.target.value)}
      onBlur={leaveAddress}
      slotProps={{
        htmlInput: { maxLength: 2000, spellCheck: false, dir: 'ltr' },
        formHelperText: { 'aria-live': 'polite', sx: { overflowWrap: 'anywhere' } },
      }}
    />
  );
}
