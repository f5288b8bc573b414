import Typography from '@mui/material/Typography';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { TakingProps } from './taking.ts';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';

/** "I have stored them", for some of the secrets or for all: asked once more, since nobody gets them back. */
export function StoredDialog({ selection, count, onTaken, onClose }: TakingProps) {
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
