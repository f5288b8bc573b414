import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useClipboard, useSecondsUntil } from '../../api/use-clipboard.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';

type Props = Readonly<{
  /** Null until something was copied here. */
  clearsAfter: number | null;
}>;

/** Said after a copy: how long the secret stays on the clipboard, counted down, and the way to take it off now. */
export function ClipboardNote({ clearsAfter }: Props) {
  const { state, clearsAt, clear } = useClipboard();
  const texts = useSecretsTexts().clipboard;
  const seconds = useSecondsUntil(clearsAt);
  const held = clearsAfter !== null && state === 'held';
  const words = () => {
    if (clearsAfter === null) return '';
    if (state === 'cleared') return texts.cleared;
    return state === 'left' ? texts.left : texts.held(clearsAfter);
  };
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', minHeight: 32 }}>
      {/* Said once: counted down aloud it would drown everything else. */}
      <Typography role="status" variant="body2" color="textSecondary">
        {words()}
      </Typography>
      {held && (
        <>
          <Typography role="timer" aria-label={texts.timer} sx={{ whiteSpace: 'nowrap' }}>
            {texts.seconds(seconds)}
          </Typography>
          <Button disabled={clear.busy} onClick={() => clear.run()}>
            {texts.clearNow}
          </Button>
        </>
      )}
    </Stack>
  );
}
