import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { ClipboardNote } from './clipboard-note.tsx';
import { OneSecretFields } from './one-secret-fields.tsx';
import { StoredActions } from './stored-actions.tsx';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useCopySecret } from './use-copy-secret.ts';
import { useRevealSecret } from './use-reveal-secret.ts';
import type { SecretOwner, SecretsList } from './use-secrets.ts';

type Props = Readonly<{
  ticket: SecretTicket;
  owner: SecretOwner;
  secrets: SecretsList;
  onClose: () => void;
}>;

/** Shows one new client secret, once. Only "I have stored it" and Close end it, so that no slip loses the secret. */
export function OneSecretDialog({ ticket, owner, secrets, onClose }: Props) {
  const { ticketId } = ticket;
  const revealing = useRevealSecret(ticketId);
  const copying = useCopySecret(ticketId, secrets.reload);
  const close = useCloseSecrets(ticketId, onClose);
  const error = copying.error ?? revealing.error ?? close.error;
  const of = ticket.reason === 'create-key' ? 'New API key of ' : 'New client secret for the API key of ';
  return (
    <AppDialog
      title={
        <>
          {of}
          <PersonName name={owner.userName} wrap />
        </>
      }
      actions={
        <StoredActions
          stored="I have stored it"
          collected={ticket.collected >= ticket.count}
          busy={close.busy}
          onLater={onClose}
          onClose={() => close.run()}
        />
      }
    >
      <Stack spacing={2}>
        <Alert severity="info">
          This is the only time that the client secret can be shown. Store it where the tool will find it,
          then close.
        </Alert>
        <OneSecretFields owner={owner} revealing={revealing} onCopy={() => copying.copy(owner.position)} />
        <ClipboardNote clearsAfter={copying.clearsAfter} />
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}
