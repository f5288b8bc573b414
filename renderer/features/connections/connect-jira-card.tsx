import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useErrorSentence } from '../../texts/use-error-sentence.ts';
import { CredentialFields } from './credential-fields.tsx';
import { describeAddress } from './describe-address.ts';
import { FirstRunCard } from './first-run-card.tsx';
import { RememberFields } from './remember-fields.tsx';
import { UnlockVaultDialog } from './later-dialogs.ts';
import { useConnectJira } from './use-connect-jira.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

type Form = ReturnType<typeof useConnectJira>;

/** Connects to Jira or to a team's key service. Credentials go to main and are kept by main. */
export function ConnectJiraCard({ connecting }: { connecting: boolean }) {
  const form = useConnectJira();
  const { jira } = useConnectionsTexts();
  const busy = form.connect.busy || connecting;
  return (
    <FirstRunCard title={jira.title}>
      <Typography color="textSecondary">{jira.what}</Typography>
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
            {jira.connect}
          </Button>
        </Stack>
      </Stack>
      <Suspense>
        {form.connect.isLocked && (
          <UnlockVaultDialog
            why={jira.keysLocked}
            onUnlocked={() => form.connect.run()}
            onClose={form.connect.giveUp}
          />
        )}
      </Suspense>
    </FirstRunCard>
  );
}

function AddressField({ form: { address, typeAddress, leaveAddress, detection } }: { form: Form }) {
  const texts = useConnectionsTexts();
  const sentenceOf = useErrorSentence();
  const words = () => {
    switch (detection.state) {
      case 'idle':
        return texts.addressExample;
      case 'asking':
        return texts.looking;
      case 'found':
        return describeAddress(detection.found, texts.found);
      case 'refused':
        return sentenceOf(detection.error);
    }
  };
  return (
    <TextField
      label={texts.address}
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
