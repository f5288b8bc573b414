import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { sentence } from '../../texts/sentence.ts';
import { ClipboardNote } from './clipboard-note.tsx';
import { OneSecretFields } from './one-secret-fields.tsx';
import { StoredActions } from './stored-actions.tsx';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useCopySecret } from './use-copy-secret.ts';
import { useRevealSecret } from './use-reveal-secret.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';
import { wholeTicket, type SecretOwner } from './use-secrets.ts';

type Props = Readonly<{
  ticket: SecretTicket;
  owner: SecretOwner;
  onCopied: () => void;
  onClose: () => void;
}>;

/** Shows one new client secret, once. Only "I have stored it" and Close end it, so that no slip loses the secret. */
export function OneSecretDialog({ ticket, owner, onCopied, onClose }: Props) {
  const texts = useSecretsTexts();
  const revealing = useRevealSecret();
  const copying = useCopySecret(onCopied);
  const close = useCloseSecrets(onClose);
  const error = copying.error ?? revealing.error ?? close.error;
  const title = ticket.reason === 'create-key' ? texts.newKeyOf : texts.newSecretOf;
  return (
    <AppDialog
      title={sentence(title(<PersonName key="name" name={owner.userName} wrap />))}
      actions={
        <StoredActions
          stored={texts.storedIt}
          collected={ticket.collected >= ticket.count}
          busy={close.busy}
          onLater={onClose}
          onClose={() => close.run(wholeTicket(ticket.ticketId))}
        />
      }
    >
      <Stack spacing={2}>
        <Alert severity="info">{texts.onlyTime}</Alert>
        <OneSecretFields owner={owner} revealing={revealing} onCopy={() => copying.copy(owner)} />
        <ClipboardNote clearsAfter={copying.clearsAfter} />
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}
