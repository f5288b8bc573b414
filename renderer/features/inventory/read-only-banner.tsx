import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { callMain } from '../../api/call-main.ts';
import type { Offline } from '../../api/use-connection.ts';
import { useSecondsUntil } from '../../api/use-clipboard.ts';
import { useInventoryTexts } from '../../components/use-inventory-texts.ts';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';

/** The key service is away and its keys are shown as they were: how old that is, and when it is asked again. */
export function ReadOnlyBanner({ offline: { syncedAt, nextTryAt } }: { offline: Offline }) {
  const texts = useInventoryTexts();
  const { ago, exactMinute } = useFormats();
  return (
    <Alert
      severity="warning"
      role="status"
      square
      action={
        <Button
          color="inherit"
          size="small"
          // What comes of it is told by the connection.
          onClick={() => void callMain('inventory', 'tryNow', {}).catch(() => undefined)}
        >
          {texts.tryNow}
        </Button>
      }
    >
      {texts.readOnly(exactMinute(syncedAt), ago(syncedAt, useNow()))} <NextTry nextTryAt={nextTryAt} />
    </Alert>
  );
}

/** Counts down before the eyes; a screen reader is not told each second. */
function NextTry({ nextTryAt }: Pick<Offline, 'nextTryAt'>) {
  const texts = useInventoryTexts();
  const seconds = useSecondsUntil(nextTryAt);
  return (
    <Box component="span" aria-live="off" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {seconds > 0 ? texts.tryingIn(seconds) : texts.trying}
    </Box>
  );
}
