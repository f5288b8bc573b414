import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { ResetVaultDialog, UnlockVaultDialog } from './later-dialogs.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

/** After a crash: the passphrase may open more than credentials. What was found behind it shows by itself. */
export function WaitsForPassphrase() {
  const texts = useConnectionsTexts();
  const [dialog, setDialog] = useState<'unlock' | 'reset' | null>(null);
  const close = () => setDialog(null);
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" size="small" onClick={() => setDialog('unlock')}>
          {texts.unlock}
        </Button>
      }
    >
      {texts.waits}
      <Suspense>
        {dialog === 'unlock' && (
          <UnlockVaultDialog
            why={texts.waits}
            onUnlocked={close}
            onClose={close}
            onLost={() => setDialog('reset')}
          />
        )}
        {dialog === 'reset' && <ResetVaultDialog onClose={close} />}
      </Suspense>
    </Alert>
  );
}
