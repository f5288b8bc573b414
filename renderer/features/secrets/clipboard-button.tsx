import Button from '@mui/material/Button';
import { useClipboard, useSecondsUntil } from '../../api/use-clipboard.ts';
import { useNotify } from '../../components/notices.tsx';
import { useSecretsTexts } from './use-secrets-texts.ts';

/** While a copied client secret is on the clipboard: how long still, and the way to take it off now. */
export function ClipboardButton() {
  const { state, clearsAt, clear } = useClipboard();
  const texts = useSecretsTexts().clipboard;
  const seconds = useSecondsUntil(clearsAt);
  const notify = useNotify();
  if (state !== 'held') return null;
  return (
    <Button
      variant="outlined"
      color="inherit"
      disabled={clear.busy}
      onClick={() => {
        clear.run();
        notify(texts.takenOff);
      }}
    >
      {texts.button(seconds)}
    </Button>
  );
}
