import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { sentence } from '../../texts/sentence.ts';
import { keepSaved, type SavedConnection } from './use-saved-connections.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{ connection: SavedConnection; onClose: () => void }>;

/** Forgets a connection and its credentials, after saying what that means. */
export function RemoveConnectionDialog({ connection, onClose }: Props) {
  const client = useQueryClient();
  const texts = useConnectionDialogsTexts().remove;
  const remove = useAction(async () => {
    const { connectionId } = connection;
    keepSaved(client, await callMain('connections', 'removeSaved', { connectionId }));
    onClose();
  });
  return (
    <ConfirmDialog
      title={sentence(texts.title(<bdi>{connection.name}</bdi>))}
      confirm={texts.confirm}
      destroys
      busy={remove.busy}
      error={remove.error}
      onConfirm={() => remove.run()}
      onCancel={onClose}
    >
      <Typography>{sentence(texts.consequence(<bdi>{connection.address}</bdi>))}</Typography>
    </ConfirmDialog>
  );
}
