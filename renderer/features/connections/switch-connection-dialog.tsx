import Typography from '@mui/material/Typography';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { sentence } from '../../texts/sentence.ts';
import { UnlockVaultDialog } from './unlock-vault-dialog.tsx';
import { useConnectSaved } from './use-connect-saved.ts';
import type { SavedConnection, SavedConnections } from './use-saved-connections.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{
  to: SavedConnection;
  vault: SavedConnections['vault'];
  /** Where the console is connected now. */
  address: string;
  onLeave: () => void;
  onClose: () => void;
}>;

/** Ends the connection there is and opens another one that is remembered, after saying so. */
export function SwitchConnectionDialog({ to, vault, address, onLeave, onClose }: Props) {
  const { protectedBy } = useConnectionsTexts();
  const texts = useConnectionDialogsTexts().change;
  const { start, busy, error, locked, unlock } = useConnectSaved(vault, onLeave);
  if (locked) {
    return (
      <UnlockVaultDialog
        why={sentence(protectedBy(<bdi>{locked.name}</bdi>))}
        onUnlocked={() => unlock(locked)}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title={sentence(texts.title(<bdi>{to.name}</bdi>))}
      confirm={texts.confirm}
      busy={busy}
      error={error}
      onConfirm={() => start(to)}
      onCancel={onClose}
    >
      <Typography>{sentence(texts.consequence(<bdi>{address}</bdi>, <bdi>{to.address}</bdi>))}</Typography>
    </ConfirmDialog>
  );
}
