import Box from '@mui/material/Box';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { ApiKey } from './api-key.ts';

/** What tells a key from another, and whether anyone would miss it. */
export function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const { userEmail, clientId, lastUsedAt, createdAt } = apiKey;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {userEmail !== null && (
        <>
          <dt>E-mail</dt>
          <dd>{userEmail}</dd>
        </>
      )}
      <dt>Client Id</dt>
      <dd className="mono">{clientId}</dd>
      <dt>Created</dt>
      <dd>
        <RelativeTime at={createdAt} />
      </dd>
      <dt>Last used</dt>
      <dd>{lastUsedAt === null ? 'never' : <RelativeTime at={lastUsedAt} />}</dd>
    </Box>
  );
}
