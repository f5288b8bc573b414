import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { Connection } from '../../api/use-connection.ts';
import { describeRefusal } from './describe-refusal.ts';
import { EnterCredentialsDialog, UnlockVaultDialog } from './later-dialogs.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

export const isCredentialsNeeded = ({ state }: Connection): boolean =>
  state === 'credentials-needed' || state === 'locked';

/** Over the console while its session cannot be renewed: says why, and asks for what is missing. The console stays as it is. */
export function CredentialsNeeded({ connection }: { connection: Connection }) {
  const texts = useConnectionsTexts();
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
            {isLocked ? texts.unlock : texts.signInAgain}
          </Button>
        }
      >
        {isLocked ? texts.locked : describeRefusal(connection.refusal, texts.refusal)} {texts.readBefore}
      </Alert>
      <Suspense>{!isLater && <Missing connection={connection} onDone={later} />}</Suspense>
    </>
  );
}

type MissingProps = Readonly<{ connection: Connection; onDone: () => void }>;

/** Asks for what is missing. */
function Missing({ connection, onDone }: MissingProps) {
  const texts = useConnectionsTexts();
  return connection.state === 'locked' ? (
    <UnlockVaultDialog why={texts.toGoOn} onUnlocked={onDone} onClose={onDone} />
  ) : (
    <EnterCredentialsDialog connection={connection} onClose={onDone} />
  );
}

/** What was asked meanwhile was refused: it is asked again once the credentials are good. */
function useReadAnew(): void {
  const client = useQueryClient();
  useEffect(() => () => void client.invalidateQueries(), [client]);
}
