import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection } from '../../api/use-connection.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { sentence } from '../../texts/sentence.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{ address: string; onLeave: () => void; onClose: () => void }>;

/** Ends the connection, after saying what that means. */
export function DisconnectDialog({ address, onLeave, onClose }: Props) {
  const client = useQueryClient();
  const texts = useConnectionDialogsTexts().leave;
  const disconnect = useAction(async () => {
    // Main tells of the end by event too, maybe before it answers.
    onLeave();
    const connection = await callMain('connections', 'disconnect', {});
    onClose();
    keepConnection(client, connection);
  });
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      busy={disconnect.busy}
      error={disconnect.error}
      onConfirm={() => disconnect.run()}
      onCancel={onClose}
    >
      <Typography>{sentence(texts.consequence(<bdi>{address}</bdi>))}</Typography>
    </ConfirmDialog>
  );
}
