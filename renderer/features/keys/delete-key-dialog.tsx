import Typography from '@mui/material/Typography';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { ApiKey } from './api-key.ts';
import { KeyFacts } from './key-facts.tsx';

type Props = Readonly<{ apiKey: ApiKey; onDeleted: (keyId: string) => void; onClose: () => void }>;

/** Deletes one key, after saying what that means. */
export function DeleteKeyDialog({ apiKey, onDeleted, onClose }: Props) {
  const notify = useNotify();
  const remove = useAction(async () => {
    try {
      await callMain('keys', 'deleteKey', { keyId: apiKey.keyId });
    } catch (thrown) {
      if (asCallError(thrown).code !== 'key_not_found') throw thrown;
      notify('This API key was deleted by someone else already.');
    }
    onDeleted(apiKey.keyId);
  });
  return (
    <ConfirmDialog
      title={
        <>
          Delete the API key of <PersonName name={apiKey.userName} wrap />?
        </>
      }
      confirm="Delete"
      destroys
      busy={remove.busy}
      error={remove.error}
      onConfirm={() => remove.run()}
      onCancel={onClose}
    >
      <Typography>
        Tools that use it stop working at once. A deleted key cannot be brought back, only a new one created.
      </Typography>
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
