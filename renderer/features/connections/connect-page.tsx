import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Connection } from '../../api/use-connection.ts';
import { ConnectJiraCard } from './connect-jira-card.tsx';
import { TrySampleDataCard } from './try-sample-data-card.tsx';

/** First run: what Keydesk is for, and the two ways to begin. */
export function ConnectPage({ connection }: { connection: Connection }) {
  const connecting = connection.state === 'connecting';
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto' }}>
      <Stack spacing={3} sx={{ maxWidth: 1040, mx: 'auto', px: 3, py: 5 }}>
        <Stack spacing={1}>
          <Typography variant="h1" sx={{ fontSize: '2rem' }}>
            Keydesk
          </Typography>
          <Typography sx={{ fontSize: '1.05rem' }} color="text.secondary">
            See, create, regenerate and delete the API keys of your Jira users, one by one or by the thousand.
          </Typography>
        </Stack>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 7fr)' },
          }}
        >
          <TrySampleDataCard connecting={connecting} />
          <ConnectJiraCard connecting={connecting} />
        </Box>
        <Typography role="status" color="text.secondary" sx={{ minHeight: '1.5em' }}>
          {connecting ? 'Starting the key service and signing in…' : ''}
        </Typography>
      </Stack>
    </Box>
  );
}
