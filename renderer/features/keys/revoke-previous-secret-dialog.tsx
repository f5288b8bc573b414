import Typography from '@mui/material/Typography';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { ApiKey } from './api-key.ts';
import { KeyFacts } from './key-facts.tsx';

type Props = Readonly<{
  apiKey: ApiKey;
  onChanged: () => void;
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** Ends the grace of an old client secret, after saying whom that touches. */
export function RevokePreviousSecretDialog({ apiKey, onChanged, onGone, onClose }: Props) {
  const { keyId, userName } = apiKey;
  const notify = useNotify();
  const revoke = useAction(async () => {
    try {
      await callMain('keys', 'revokePreviousSecret', { keyId });
      notify(`The old client secret of ${userName} is refused from now on.`);
      onChanged();
    } catch (thrown) {
      const { code } = asCallError(thrown);
      if (code === 'previous_secret_gone') {
        notify('The old client secret had stopped working already.');
        onChanged();
        return;
      }
      if (code !== 'key_not_found') throw thrown;
      notify('This API key was deleted by someone else already; its secrets work no more.');
      onGone(keyId);
    }
  });
  return (
    <ConfirmDialog
      title={
        <>
          Revoke the old client secret of <PersonName name={userName} wrap />?
        </>
      }
      confirm="Revoke old secret"
      destroys
      busy={revoke.busy}
      error={revoke.error}
      onConfirm={() => revoke.run()}
      onCancel={onClose}
    >
      <Typography>
        Tools that still use the old secret, and the tokens they got with it, stop working at once. The new
        secret goes on working. An old secret cannot be brought back.
      </Typography>
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
