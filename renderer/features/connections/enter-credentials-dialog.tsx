import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Connection } from '../../api/use-connection.ts';
import { sentence } from '../../texts/sentence.ts';
import { CredentialFields } from './credential-fields.tsx';
import { describeRefusal } from './describe-refusal.ts';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { useEnterCredentials } from './use-enter-credentials.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{ connection: Connection; onClose: () => void }>;

/** Asks for the credentials anew, of the user who is signed in, while the console behind stays as it is. */
export function EnterCredentialsDialog({ connection, onClose }: Props) {
  const texts = useConnectionsTexts();
  const { again, notNow } = useConnectionDialogsTexts();
  const form = useEnterCredentials(connection);
  return (
    <FormDialog
      title={again.title}
      submit={again.submit}
      isReady={form.isReady}
      cancel={notNow}
      action={form.enter}
      onClose={onClose}
    >
      <Typography>
        {sentence(
          again.whatStays(
            describeRefusal(connection.refusal, texts.refusal),
            <bdi dir="auto">{connection.user?.displayName}</bdi>,
          ),
        )}
      </Typography>
      <TextField
        label={texts.address}
        value={connection.address ?? ''}
        slotProps={{ htmlInput: { readOnly: true, dir: 'ltr' } }}
      />
      <CredentialFields typed={form.typed} onChange={form.type} isEmailFixed={form.isEmailFixed} />
      {form.isVaultLocked && (
        <SecretField
          label={texts.passphrase}
          value={form.passphrase}
          help={again.lockedReplaced}
          onChange={form.typePassphrase}
        />
      )}
    </FormDialog>
  );
}
