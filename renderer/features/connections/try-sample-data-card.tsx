import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { callMain, type OutputOf } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection } from '../../api/use-connection.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FirstRunCard } from './first-run-card.tsx';
import { useConnectionsTexts } from './use-connections-texts.ts';

/** Everything on invented data, without any question asked; nothing where the company's policy turns it off. */
export function TrySampleDataCard({ connecting }: { connecting: boolean }) {
  const client = useQueryClient();
  const { sample } = useConnectionsTexts();
  const attempt = useAction(async (as: 'admin' | 'member') => {
    keepConnection(client, await callMain('connections', 'trySampleData', { as }));
  });
  const busy = attempt.busy || connecting;
  const { data: logins } = useQuery({
    queryKey: ['sample-logins'],
    queryFn: () => callMain('connections', 'getSampleLogins', {}),
    staleTime: Infinity,
  });
  // The company's policy turns it off.
  if (logins === null) return null;
  return (
    <FirstRunCard title={sample.title}>
      <Typography color="textSecondary">{sample.what}</Typography>
      <Box>
        <Button
          variant="contained"
          size="medium"
          disabled={busy}
          loading={attempt.busy}
          onClick={() => attempt.run('admin')}
        >
          {sample.title}
        </Button>
      </Box>
      {attempt.error && <ErrorPanel error={attempt.error} />}
      {logins && <SampleLogins logins={logins} />}
      <Typography variant="body2" color="textSecondary">
        {sample.onlyAdmins}{' '}
        <Link component="button" type="button" disabled={busy} onClick={() => attempt.run('member')}>
          {sample.signInAsMember}
        </Link>{' '}
        {sample.toSeeRefusal}
      </Typography>
    </FirstRunCard>
  );
}

type Logins = NonNullable<OutputOf<'connections', 'getSampleLogins'>>;

function SampleLogins({ logins }: { logins: Logins }) {
  const { sample } = useConnectionsTexts();
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
      {(
        [
          [sample.admin, logins.admin],
          [sample.member, logins.member],
        ] as const
      ).map(([who, login]) => (
        <Box key={who}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {who}
          </Typography>
          <Box component="dd" className="mono" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            <div>{login.email}</div>
            <div>{login.apiToken}</div>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
