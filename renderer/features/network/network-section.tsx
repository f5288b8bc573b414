import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { asCallError } from '../../api/call-main.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { AuthoritiesSetting } from './authorities-setting.tsx';
import { ClientCertificateSetting } from './client-certificate-setting.tsx';
import { ProxySetting } from './proxy-setting.tsx';
import { useNetwork } from './use-network.ts';
import { useNetworkTexts } from './use-network-texts.ts';

/** The preferences about the network. */
export function NetworkSection() {
  const { network, error, keep } = useNetwork();
  const { title } = useNetworkTexts();
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Stack spacing={3} sx={{ maxWidth: 620 }}>
        {error && <ErrorPanel error={asCallError(error)} />}
        {network && (
          <>
            <ProxySetting network={network} onChange={keep} />
            <AuthoritiesSetting network={network} onChange={keep} />
            <ClientCertificateSetting network={network} onChange={keep} />
          </>
        )}
      </Stack>
    </Box>
  );
}
