import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { keepSaved } from './use-saved-connections.ts';
import { useWait } from './use-wait.ts';

type Props = Readonly<{ why: React.ReactNode; onUnlocked: () => void; onClose: () => void }>;

/** Asks for the passphrase of the saved credentials. After a wrong one the next try has to wait, as main says. */
export function UnlockVaultDialog({ why, onUnlocked, onClose }: Props) {
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction(async () => {
    keepSaved(client, await callMain('connections', 'unlockVault', { passphrase }));
    setPassphrase('');
    onUnlocked();
  });
  const wait = useWait(unlock.error);
  return (
    <FormDialog
      title="Unlock the saved credentials"
      submit={wait === 0 ? 'Unlock' : `Unlock in ${wait} s`}
      isReady={passphrase !== '' && wait === 0}
      cancel="Not now"
      action={unlock}
      focusFirst={field}
      width="xs"
      onClose={onClose}
    >
      <Typography>{why}</Typography>
      <SecretField label="Passphrase" value={passphrase} field={field} onChange={setPassphrase} />
    </FormDialog>
  );
}
