import Typography from '@mui/material/Typography';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useUndoDelete } from '../../components/use-undo-delete.ts';
import { WayBack } from '../../components/way-back.tsx';
import { sentence } from '../../texts/sentence.ts';
import { useUndoDeleteTexts } from '../../texts/use-undo-delete-texts.ts';
import type { ApiKey } from './api-key.ts';
import { KeyFacts } from './key-facts.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{ apiKey: ApiKey; onDeleted: (keyId: string) => void; onClose: () => void }>;

/** Deletes one key, after saying what that means. */
export function DeleteKeyDialog({ apiKey, onDeleted, onClose }: Props) {
  const texts = useKeyDialogsTexts().delete;
  const notify = useNotify();
  const undoOf = useUndoDelete();
  const { deleted } = useUndoDeleteTexts();
  const { keyId, userName } = apiKey;
  const remove = useAction(async () => {
    try {
      await callMain('keys', 'deleteKey', { keyId });
      notify(deleted(userName), undoOf({ kind: 'ids', keyIds: [keyId] }));
    } catch (thrown) {
      if (asCallError(thrown).code !== 'key_not_found') throw thrown;
      notify(texts.goneAlready);
    }
    onDeleted(keyId);
  });
  return (
    <ConfirmDialog
      title={sentence(texts.question(<PersonName name={userName} wrap />))}
      confirm={texts.confirm}
      destroys
      busy={remove.busy}
      error={remove.error}
      onConfirm={() => remove.run()}
      onCancel={onClose}
    >
      <Typography>{texts.consequence}</Typography>
      <WayBack />
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
