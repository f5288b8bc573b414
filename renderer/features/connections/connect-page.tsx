import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Connection } from '../../api/use-connection.ts';
import { ConnectJiraCard } from './connect-jira-card.tsx';
import { SavedConnectionsCard } from './saved-connections-card.tsx';
import { TrySampleDataCard } from './try-sample-data-card.tsx';
import { useSavedConnections } from './use-saved-connections.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';
import { WaitsForPassphrase } from './waits-for-passphrase.tsx';

type Props = Readonly<{
  connection: Connection;
  /** The connection ended without the admin's doing. */
  lost?: boolean;
  children?: React.ReactNode;
}>;

/** First run: what Keydesk is for, and the two ways to begin. Later the remembered connections come first. */
export function ConnectPage({ connection, lost = false, children }: Props) {
  const texts = useConnectionsTexts();
  const connecting = connection.state === 'connecting';
  const saved = useSavedConnections();
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto' }}>
      <Stack spacing={3} sx={{ maxWidth: 1040, mx: 'auto', px: 3, py: 5 }}>
        <Stack spacing={1}>
          <Typography variant="h1" sx={{ fontSize: '2rem' }}>
            Keydesk
          </Typography>
          <Typography sx={{ fontSize: '1.05rem' }} color="textSecondary">
            {texts.purpose}
          </Typography>
        </Stack>
        {lost && (
          <Alert severity="warning" role="status">
            {texts.lost}
          </Alert>
        )}
        {children !== undefined && <Box>{children}</Box>}
        {saved?.waitsForPassphrase && <WaitsForPassphrase />}
        {saved?.notices.map(({ file, fault, path }) => (
          <Alert key={file} severity="warning" sx={{ overflowWrap: 'anywhere' }}>
            {texts.fileNotices[fault](texts.fileNotices.files[file], path)}
          </Alert>
        ))}
        {saved !== null && saved.items.length > 0 && (
          <SavedConnectionsCard saved={saved} connecting={connecting} />
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 7fr)' },
            // Without the sample data.
            '&:has(> :only-child)': { gridTemplateColumns: 'minmax(0, 1fr)' },
          }}
        >
          <TrySampleDataCard connecting={connecting} />
          <ConnectJiraCard connecting={connecting} />
        </Box>
        <Typography role="status" color="textSecondary" sx={{ minHeight: '1.5em' }}>
          {connecting ? texts.starting : ''}
        </Typography>
      </Stack>
    </Box>
  );
}
