import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import type { ApiKey } from './api-key.ts';
import { graceEndOf, originOf } from './key-state.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{ apiKey: ApiKey }>;

function Never() {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {useKeysTexts().cells.never}
    </Box>
  );
}

/** "3 days ago", with time and network on hover. */
export function LastUsed({ apiKey }: Props) {
  const { cells } = useKeysTexts();
  return apiKey.lastUsedAt === null ? (
    <Never />
  ) : (
    <RelativeTime at={apiKey.lastUsedAt} note={originOf(apiKey, cells)} />
  );
}

/** "in 3 days", "expired" or "never". */
export function Expiry({ apiKey: { expiresAt: at } }: Props) {
  const { cells } = useKeysTexts();
  const { exactTime, until } = useFormats();
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
      {isOver ? cells.expired : until(at, now)}
    </Box>
  );
}

/** Marks a key whose previous secret still works, and for how long. */
export function GraceChip({ apiKey }: Props) {
  const { cells } = useKeysTexts();
  const { exactTime, remaining } = useFormats();
  const now = useNow();
  const end = graceEndOf(apiKey, now);
  if (end === null) return null;
  const label = <time dateTime={new Date(end).toISOString()}>{cells.oldSecret(remaining(end, now))}</time>;
  return (
    <Chip
      label={label}
      title={cells.oldSecretUntil(exactTime(end))}
      variant="outlined"
      sx={{ height: 18, fontSize: '0.72rem', '& .MuiChip-label': { px: 0.75 } }}
    />
  );
}

/** "Old secret works until 27 Nov 2026, 09:08 UTC (in 3 days)". */
export function GraceLine({ apiKey }: Props) {
  const { cells } = useKeysTexts();
  const { exactMinute, until } = useFormats();
  const now = useNow();
  const end = graceEndOf(apiKey, now);
  return end === null ? null : <>{cells.oldSecretUntil(`${exactMinute(end)} (${until(end, now)})`)}</>;
}
