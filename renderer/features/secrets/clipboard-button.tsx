import Button from '@mui/material/Button';
import { useClipboard, useSecondsUntil } from '../../api/use-clipboard.ts';
import { useNotify } from '../../components/notices.tsx';

/** While a copied client secret is on the clipboard: how long still, and the way to take it off now. */
export function ClipboardButton() {
  const { state, clearsAt, clear } = useClipboard();
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
        notify('The client secret is taken off the clipboard.');
      }}
    >
      {`Clear clipboard (${seconds} s)`}
    </Button>
  );
}
