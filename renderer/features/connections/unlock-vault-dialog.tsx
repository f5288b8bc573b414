import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { keepSaved } from './use-saved-connections.ts';
import { useWait } from './use-wait.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{
  why: React.ReactNode;
  onUnlocked: () => void;
  onClose: () => void;
  /** Who lost the passphrase is led on; only while nothing is connected. */
  onLost?: () => void;
}>;

/** Asks for the passphrase of the saved credentials. After a wrong one the next try has to wait, as main says. */
export function UnlockVaultDialog({ why, onUnlocked, onClose, onLost }: Props) {
  const client = useQueryClient();
  const { passphrase: label } = useConnectionsTexts();
  const texts = useConnectionDialogsTexts();
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
      title={texts.unlock.title}
      submit={wait === 0 ? texts.unlock.submit : texts.unlock.submitIn(wait)}
      isReady={passphrase !== '' && wait === 0}
      cancel={texts.notNow}
      action={unlock}
      focusFirst={field}
      width="xs"
      onClose={onClose}
    >
      <Typography>{why}</Typography>
      <SecretField label={label} value={passphrase} field={field} onChange={setPassphrase} />
      {onLost && (
        <Link component="button" type="button" sx={{ alignSelf: 'flex-start' }} onClick={onLost}>
          {texts.unlock.lost}
        </Link>
      )}
    </FormDialog>
  );
}
