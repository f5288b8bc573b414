import Typography from '@mui/material/Typography';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { sentence } from '../../texts/sentence.ts';
import type { ApiKey } from './api-key.ts';
import { KeyFacts } from './key-facts.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  apiKey: ApiKey;
  onChanged: () => void;
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** Ends the grace of an old client secret, after saying whom that touches. */
export function RevokePreviousSecretDialog({ apiKey, onChanged, onGone, onClose }: Props) {
  const { keyId, userName } = apiKey;
  const texts = useKeyDialogsTexts().revokeOldSecret;
  const notify = useNotify();
  const revoke = useAction(async () => {
    try {
      await callMain('keys', 'revokePreviousSecret', { keyId });
      notify(texts.done(userName));
      onChanged();
    } catch (thrown) {
      const { code } = asCallError(thrown);
      if (code === 'previous_secret_gone') {
        notify(texts.stoppedAlready);
        onChanged();
        return;
      }
      if (code !== 'key_not_found') throw thrown;
      notify(texts.goneAlready);
      onGone(keyId);
    }
  });
  return (
    <ConfirmDialog
      title={sentence(texts.question(<PersonName name={userName} wrap />))}
      confirm={texts.confirm}
      destroys
      busy={revoke.busy}
      error={revoke.error}
      onConfirm={() => revoke.run()}
      onCancel={onClose}
    >
      <Typography>{texts.consequence}</Typography>
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
