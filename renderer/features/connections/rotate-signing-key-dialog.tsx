import Typography from '@mui/material/Typography';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

/** Has the key service sign with a new key, after saying what that means. */
export function RotateSigningKeyDialog({ onClose }: { onClose: () => void }) {
  const notify = useNotify();
  const texts = useConnectionDialogsTexts().rotate;
  const rotate = useAction(async () => {
    const { kid } = await callMain('connections', 'rotateSigningKey', {});
    onClose();
    notify(texts.done(kid));
  });
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      busy={rotate.busy}
      error={rotate.error}
      onConfirm={() => rotate.run()}
      onCancel={onClose}
    >
      <Typography>{texts.consequence}</Typography>
      <Typography>{texts.afterLeak}</Typography>
    </ConfirmDialog>
  );
}
