import Typography from '@mui/material/Typography';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { ApiKey } from './api-key.ts';
import { KeyFacts } from './key-facts.tsx';

type Props = Readonly<{
  apiKey: ApiKey;
  onIssued: (ticket: SecretTicket) => void;
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** Gives one key a new client secret, after saying what that means. */
export function RegenerateKeyDialog({ apiKey, onIssued, onGone, onClose }: Props) {
  const notify = useNotify();
  const regenerate = useAction(async () => {
    try {
      onIssued((await callMain('keys', 'regenerateKey', { keyId: apiKey.keyId })).ticket);
    } catch (thrown) {
      if (asCallError(thrown).code !== 'key_not_found') throw thrown;
      notify('This API key was deleted by someone else already. Nothing was regenerated.');
      onGone(apiKey.keyId);
    }
  });
  return (
    <ConfirmDialog
      title="Regenerate Client Secret"
      confirm="Confirm"
      busy={regenerate.busy}
      error={regenerate.error}
      onConfirm={() => regenerate.run()}
      onCancel={onClose}
    >
      <Typography>
        The API key of{' '}
        <strong>
          <PersonName name={apiKey.userName} wrap />
        </strong>{' '}
        gets a new client secret. The old one stops working at once: every tool that uses it needs the new
        one.
      </Typography>
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
