import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Connection } from '../../api/use-connection.ts';
import { CredentialFields } from './credential-fields.tsx';
import { describeRefusal } from './describe-refusal.ts';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { useEnterCredentials } from './use-enter-credentials.ts';

type Props = Readonly<{ connection: Connection; onClose: () => void }>;

/** Asks for the credentials anew, of the user who is signed in, while the console behind stays as it is. */
export function EnterCredentialsDialog({ connection, onClose }: Props) {
  const form = useEnterCredentials(connection);
  return (
    <FormDialog
      title="Sign in again"
      submit="Sign in"
      isReady={form.isReady}
      cancel="Not now"
      action={form.enter}
      onClose={onClose}
    >
      <Typography>
        {describeRefusal(connection.refusal)} You are signed in as{' '}
        <bdi dir="auto">{connection.user?.displayName}</bdi>. What you selected and typed stays, and a bulk
        action under way goes on where it waits.
      </Typography>
      <TextField
        label="Address"
        value={connection.address ?? ''}
        slotProps={{ htmlInput: { readOnly: true, dir: 'ltr' } }}
      />
      <CredentialFields typed={form.typed} onChange={form.type} isEmailFixed={form.isEmailFixed} />
      {form.isVaultLocked && (
        <SecretField
          label="Passphrase"
          value={form.passphrase}
          help="The saved credentials are locked. They are replaced once the new ones work."
          onChange={form.typePassphrase}
        />
      )}
    </FormDialog>
  );
}
