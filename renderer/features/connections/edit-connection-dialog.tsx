import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import { CredentialFields } from './credential-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { useEditConnection } from './use-edit-connection.ts';
import type { SavedConnection } from './use-saved-connections.ts';

type Props = Readonly<{ connection: SavedConnection; onClose: () => void }>;

/** Another name, or other credentials. */
export function EditConnectionDialog({ connection, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const form = useEditConnection(connection, onClose);
  return (
    <FormDialog
      title="Edit connection"
      submit={form.isNew ? 'Test and save' : 'Save'}
      isReady={form.isReady}
      cancel="Cancel"
      action={form.edit}
      focusFirst={field}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={form.name}
        inputRef={field}
        onChange={(event) => form.setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
      />
      <TextField
        label="Address"
        value={connection.address}
        helperText="For another address, connect to it and save that."
        slotProps={{ htmlInput: { readOnly: true, dir: 'ltr' } }}
      />
      <FormControlLabel
        control={
          <Checkbox size="small" checked={form.isNew} onChange={(_event, checked) => form.setNew(checked)} />
        }
        label="Replace the credentials"
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {form.isNew && <CredentialFields typed={form.typed} onChange={form.type} />}
      {form.isVaultLocked && (
        <SecretField
          label="Passphrase"
          value={form.passphrase}
          help="The saved credentials are locked."
          onChange={form.typePassphrase}
        />
      )}
    </FormDialog>
  );
}
