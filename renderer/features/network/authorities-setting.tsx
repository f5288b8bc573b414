import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import type { Network } from './use-network.ts';

type Props = Readonly<{ network: Network; onChange: (network: Network) => void }>;

/** A company's own certificate authorities. */
export function AuthoritiesSetting({ network: { authorities }, onChange }: Props) {
  const choose = useAction(async () => onChange(await callMain('network', 'chooseAuthorities', {})));
  const remove = useAction(async () => onChange(await callMain('network', 'removeAuthorities', {})));
  const error = choose.error ?? remove.error;
  return (
    <Box role="group" aria-label="Certificate authorities">
      <Typography sx={{ fontWeight: 600 }}>Certificate authorities</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        Those of the system count always. Add your company&apos;s CA file where a proxy reads the traffic, or
        Jira has a certificate of its own.
      </Typography>
      {authorities && (
        <Box sx={{ mb: 1 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{authorities.fileName}</Typography>
          {authorities.certificates.map((certificate, index) => (
            <CertificateFacts key={index} certificate={certificate} />
          ))}
        </Box>
      )}
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" loading={choose.busy} onClick={() => choose.run()}>
          {authorities ? 'Choose another CA file…' : 'Choose a CA file…'}
        </Button>
        {authorities && (
          <Button loading={remove.busy} onClick={() => remove.run()}>
            Remove the CA file
          </Button>
        )}
      </Stack>
      {error && <ErrorPanel error={error} />}
    </Box>
  );
}
