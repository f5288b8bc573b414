import Typography from '@mui/material/Typography';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { UnlockVaultDialog } from './unlock-vault-dialog.tsx';
import { useConnectSaved } from './use-connect-saved.ts';
import type { SavedConnection, SavedConnections } from './use-saved-connections.ts';

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
  const { start, busy, error, locked, unlock } = useConnectSaved(vault, onLeave);
  if (locked) {
    return (
      <UnlockVaultDialog
        why={
          <>
            The credentials for <bdi>{locked.name}</bdi> are protected by your passphrase.
          </>
        }
        onUnlocked={() => unlock(locked)}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title={
        <>
          Switch to <bdi>{to.name}</bdi>?
        </>
      }
      confirm="Switch"
      busy={busy}
      error={error}
      onConfirm={() => start(to)}
      onCancel={onClose}
    >
      <Typography>
        Keydesk leaves <bdi>{address}</bdi> and connects to <bdi>{to.address}</bdi>. No API key changes.
        Client secrets that you have not collected yet stay.
      </Typography>
    </ConfirmDialog>
  );
}
