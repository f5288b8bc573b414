import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection } from '../../api/use-connection.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

type Props = Readonly<{ address: string; onLeave: () => void; onClose: () => void }>;

/** Ends the connection, after saying what that means. */
export function DisconnectDialog({ address, onLeave, onClose }: Props) {
  const client = useQueryClient();
  const disconnect = useAction(async () => {
    // Main tells of the end by event too, maybe before it answers.
    onLeave();
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
        Keydesk ends the session at <bdi>{address}</bdi> and forgets its credentials, unless they are saved.
        No API key changes. Client secrets that you have not collected yet stay until you quit.
      </Typography>
    </ConfirmDialog>
  );
}
