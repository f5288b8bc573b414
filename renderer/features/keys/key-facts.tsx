import Box from '@mui/material/Box';
import { exactMinute } from '../../components/format-time.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useNow } from '../../components/use-now.ts';
import type { ApiKey } from './api-key.ts';
import { graceEndOf, originOf } from './key-state.ts';
import { Expiry, LastUsed } from './key-times.tsx';

/** What tells a key from another, and whether anyone would miss it. */
export function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const { userEmail, clientId, createdAt, expiresAt } = apiKey;
  const now = useNow();
  const graceEnd = graceEndOf(apiKey, now);
  const origin = originOf(apiKey);
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
      <dd>
        <LastUsed apiKey={apiKey} />
        {origin !== null && `, ${origin}`}
      </dd>
      <dt>Expires</dt>
      <dd>
        <Expiry apiKey={apiKey} />
        {expiresAt !== null && ` · ${exactMinute(expiresAt)}`}
      </dd>
      {graceEnd !== null && (
        <>
          <dt>Old secret</dt>
          <dd>{`works until ${exactMinute(graceEnd)}`}</dd>
        </>
      )}
    </Box>
  );
}
