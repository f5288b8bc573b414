import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { exactMinute, exactTime, timeUntil } from '../../components/format-time.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useNow } from '../../components/use-now.ts';
import type { ApiKey } from './api-key.ts';
import { graceEndOf, originOf } from './key-state.ts';

type Props = Readonly<{ apiKey: ApiKey }>;

const Never = () => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    never
  </Box>
);

/** "3 days ago", with time and network on hover. */
export function LastUsed({ apiKey }: Props) {
  return apiKey.lastUsedAt === null ? (
    <Never />
  ) : (
    <RelativeTime at={apiKey.lastUsedAt} note={originOf(apiKey)} />
  );
}

/** "in 3 days", "expired" or "never". */
export function Expiry({ apiKey: { expiresAt: at } }: Props) {
  const now = useNow();
  if (at === null) return <Never />;
  const isOver = at <= now;
  return (
    <Box
      component="time"
      dateTime={new Date(at).toISOString()}
      title={exactTime(at)}
      sx={{ color: isOver ? 'error.main' : 'inherit' }}
    >
      {isOver ? 'expired' : timeUntil(at, now)}
    </Box>
  );
}

/** Marks a key whose previous secret still works, and for how long. */
export function GraceChip({ apiKey }: Props) {
  const now = useNow();
  const until = graceEndOf(apiKey, now);
  if (until === null) return null;
  const label = (
    <time dateTime={new Date(until).toISOString()}>
      {`old secret: ${timeUntil(until, now).replace(/^in /, '')}`}
    </time>
  );
  return (
    <Chip
      label={label}
      title={`Old secret works until ${exactTime(until)}`}
      variant="outlined"
      sx={{ height: 18, fontSize: '0.72rem', '& .MuiChip-label': { px: 0.75 } }}
    />
  );
}

/** "Old secret works until 27 Nov 2026, 09:08 UTC (in 3 days)". */
export function GraceLine({ apiKey }: Props) {
  const now = useNow();
  const until = graceEndOf(apiKey, now);
  return until === null ? null : (
    <>{`Old secret works until ${exactMinute(until)} (${timeUntil(until, now)})`}</>
  );
}
