import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import type { Network } from './use-network.ts';
import { useNetworkTexts } from './use-network-texts.ts';

type Props = Readonly<{ network: Network; onChange: (network: Network) => void }>;

/** What Keydesk shows to servers that want to know the computer. */
export function ClientCertificateSetting({ network: { clientCertificate }, onChange }: Props) {
  const texts = useNetworkTexts().client;
  const choose = useAction(async () => onChange(await callMain('network', 'chooseClientCertificate', {})));
  const remove = useAction(async () => onChange(await callMain('network', 'removeClientCertificate', {})));
  const error = choose.error ?? remove.error;
  return (
    <Box role="group" aria-label={texts.title}>
      <Typography sx={{ fontWeight: 600 }}>{texts.title}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {texts.help}
      </Typography>
      {clientCertificate && (
        <Box sx={{ mb: 1 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{clientCertificate.fileName}</Typography>
          {clientCertificate.certificate && <CertificateFacts certificate={clientCertificate.certificate} />}
          {clientCertificate.state === 'locked' && <Unlock onChange={onChange} />}
          {clientCertificate.state === 'unreadable' && <Alert severity="error">{texts.unreadable}</Alert>}
        </Box>
      )}
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" loading={choose.busy} onClick={() => choose.run()}>
          {clientCertificate ? texts.chooseAnother : texts.choose}
        </Button>
        {clientCertificate && (
          <Button loading={remove.busy} onClick={() => remove.run()}>
            {texts.useNone}
          </Button>
        )}
      </Stack>
      {error && <ErrorPanel error={error} />}
    </Box>
  );
}

function Unlock({ onChange }: Pick<Props, 'onChange'>) {
  const texts = useNetworkTexts().client;
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction(async () => {
    onChange(await callMain('network', 'unlockClientCertificate', { passphrase }));
  });
  return (
    <Stack
      component="form"
      spacing={1}
      noValidate
      onSubmit={(event: React.SubmitEvent) => {
        event.preventDefault();
        unlock.run();
      }}
    >
      <Typography variant="body2">{texts.locked}</Typography>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'start' }}>
        <TextField
          label={texts.passphrase}
          type="password"
          autoComplete="off"
          fullWidth
          value={passphrase}
          onChange={(event) => {
            unlock.clear();
            setPassphrase(event.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <Button type="submit" variant="outlined" loading={unlock.busy}>
          {texts.unlock}
        </Button>
      </Stack>
      {unlock.error && <ErrorPanel error={unlock.error} />}
    </Stack>
  );
}
