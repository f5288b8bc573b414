import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import { useWords } from '../../texts/use-words.ts';
import { CredentialFields } from './credential-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { useEditConnection } from './use-edit-connection.ts';
import type { SavedConnection } from './use-saved-connections.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';
import { useConnectionDialogsTexts } from './use-connection-dialogs-texts.ts';

type Props = Readonly<{ connection: SavedConnection; onClose: () => void }>;

/** Another name, or other credentials. */
export function EditConnectionDialog({ connection, onClose }: Props) {
  const texts = useConnectionsTexts();
  const { edit } = useConnectionDialogsTexts();
  const { cancel } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const form = useEditConnection(connection, onClose);
  return (
    <FormDialog
      title={edit.title}
      submit={form.isNew ? edit.testAndSave : edit.save}
      isReady={form.isReady}
      cancel={cancel}
      action={form.edit}
      focusFirst={field}
      onClose={onClose}
    >
      <TextField
        label={edit.name}
        value={form.name}
        inputRef={field}
        onChange={(event) => form.setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
      />
      <TextField
        label={texts.address}
        value={connection.address}
        helperText={edit.otherAddress}
        slotProps={{ htmlInput: { readOnly: true, dir: 'ltr' } }}
      />
      <FormControlLabel
        control={
          <Checkbox size="small" checked={form.isNew} onChange={(_event, checked) => form.setNew(checked)} />
        }
        label={edit.replace}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {form.isNew && <CredentialFields typed={form.typed} onChange={form.type} />}
      {form.isVaultLocked && (
        <SecretField
          label={texts.passphrase}
          value={form.passphrase}
          help={texts.locked}
          onChange={form.typePassphrase}
        />
      )}
    </FormDialog>
  );
}
