import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import type { Network } from './use-network.ts';
import { useNetworkTexts } from './use-network-texts.ts';

type Props = Readonly<{ network: Network; onChange: (network: Network) => void }>;

/** A company's own certificate authorities. */
export function AuthoritiesSetting({ network: { authorities }, onChange }: Props) {
  const texts = useNetworkTexts().authorities;
  const choose = useAction(async () => onChange(await callMain('network', 'chooseAuthorities', {})));
  const remove = useAction(async () => onChange(await callMain('network', 'removeAuthorities', {})));
  const error = choose.error ?? remove.error;
  return (
    <Box role="group" aria-label={texts.title}>
      <Typography sx={{ fontWeight: 600 }}>{texts.title}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {texts.help}
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
          {authorities ? texts.chooseAnother : texts.choose}
        </Button>
        {authorities && (
          <Button loading={remove.busy} onClick={() => remove.run()}>
            {texts.remove}
          </Button>
        )}
      </Stack>
      {error && <ErrorPanel error={error} />}
    </Box>
  );
}
