import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection } from '../../api/use-connection.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

/** Ends the connection, after saying what that means. */
export function DisconnectDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const client = useQueryClient();
  const disconnect = useAction(async () => {
    const connection = await callMain('connections', 'disconnect', {});
    onClose();
    keepConnection(client, connection);
  });
  return (
    <ConfirmDialog
      title="Disconnect?"
      confirm="Disconnect"
      busy={disconnect.busy}
      error={disconnect.error}
      onConfirm={() => disconnect.run()}
      onCancel={onClose}
    >
      <Typography>
        Keydesk forgets the credentials for <bdi>{address}</bdi>. No API key changes. Client secrets that you
        have not collected yet stay until you quit.
      </Typography>
    </ConfirmDialog>
  );
}
