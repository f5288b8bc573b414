import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { keepSaved, type SavedConnection } from './use-saved-connections.ts';

type Props = Readonly<{ connection: SavedConnection; onClose: () => void }>;

/** Forgets a connection and its credentials, after saying what that means. */
export function RemoveConnectionDialog({ connection, onClose }: Props) {
  const client = useQueryClient();
  const remove = useAction(async () => {
    const { connectionId } = connection;
    keepSaved(client, await callMain('connections', 'removeSaved', { connectionId }));
    onClose();
  });
  return (
    <ConfirmDialog
      title={
        <>
          Remove <bdi>{connection.name}</bdi>?
        </>
      }
      confirm="Remove"
      destroys
      busy={remove.busy}
      error={remove.error}
      onConfirm={() => remove.run()}
      onCancel={onClose}
    >
      <Typography>
        Keydesk wipes the connection to <bdi>{connection.address}</bdi> and its credentials from this
        computer. No API key changes, and the token stays valid in Jira: revoke it there if nobody needs it.
      </Typography>
    </ConfirmDialog>
  );
}
