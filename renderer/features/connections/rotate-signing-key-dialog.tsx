import Typography from '@mui/material/Typography';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';

/** Has the key service sign with a new key, after saying what that means. */
export function RotateSigningKeyDialog({ onClose }: { onClose: () => void }) {
  const notify = useNotify();
  const rotate = useAction(async () => {
    const { kid } = await callMain('connections', 'rotateSigningKey', {});
    onClose();
    notify(`Access tokens are signed with a new key from now on (${kid}).`);
  });
  return (
    <ConfirmDialog
      title="Rotate the signing key?"
      confirm="Rotate"
      busy={rotate.busy}
      error={rotate.error}
      onConfirm={() => rotate.run()}
      onCancel={onClose}
    >
      <Typography>
        The key service signs access tokens with a new key from now on. Tokens already issued stay valid until
        they expire, and client secrets go on working: no tool has to be changed.
      </Typography>
      <Typography>
        If a client secret has leaked, regenerate that key instead. Rotating does not end its tokens.
      </Typography>
    </ConfirmDialog>
  );
}
