import Typography from '@mui/material/Typography';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { OnTaken, Taking } from './take-secrets.tsx';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';

type Props = Omit<Taking, 'way'> & Readonly<{ onTaken: OnTaken; onClose: () => void }>;

/** "I have stored them", for some of the secrets or for all: asked once more, since nobody gets them back. */
export function StoredDialog({ selection, count, onTaken, onClose }: Props) {
  const texts = useHandOverTexts();
  const close = useCloseSecrets(() => onTaken(texts.stored.done(count)));
  return (
    <ConfirmDialog
      title={texts.stored.title(count)}
      confirm={texts.stored.confirm(count)}
      destroys
      busy={close.busy}
      error={close.error}
      onConfirm={() => close.run(selection)}
      onCancel={onClose}
    >
      <Typography>{texts.stored.consequence}</Typography>
    </ConfirmDialog>
  );
}
