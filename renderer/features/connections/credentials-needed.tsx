import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Connection } from '../../api/use-connection.ts';
import { describeRefusal } from './describe-refusal.ts';
import { EnterCredentialsDialog } from './enter-credentials-dialog.tsx';
import { UnlockVaultDialog } from './unlock-vault-dialog.tsx';

export const isCredentialsNeeded = ({ state }: Connection): boolean =>
  state === 'credentials-needed' || state === 'locked';

/** Over the console while its session cannot be renewed: says why, and asks for what is missing. The console stays as it is. */
export function CredentialsNeeded({ connection }: { connection: Connection }) {
  const [isLater, setLater] = useState(false);
  useReadAnew();
  const isLocked = connection.state === 'locked';
  const later = () => setLater(true);
  return (
    <>
      <Alert
        severity="warning"
        role="status"
        square
        action={
          <Button color="inherit" size="small" onClick={() => setLater(false)}>
            {isLocked ? 'Unlock' : 'Sign in again'}
          </Button>
        }
      >
        {isLocked ? 'The saved credentials are locked.' : describeRefusal(connection.refusal)} What you see
        was read before; changes have to wait.
      </Alert>
      {!isLater &&
        (isLocked ? (
          <UnlockVaultDialog
            why="The saved credentials were locked. Enter the passphrase to go on; what you selected and typed stays."
            onUnlocked={later}
            onClose={later}
          />
        ) : (
          <EnterCredentialsDialog connection={connection} onClose={later} />
        ))}
    </>
  );
}

/** What was asked meanwhile was refused: it is asked again once the credentials are good. */
function useReadAnew(): void {
  const client = useQueryClient();
  useEffect(() => () => void client.invalidateQueries(), [client]);
}
