import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { countOf, formatNumber } from '../../components/format-number.ts';
import { ClipboardNote } from './clipboard-note.tsx';
import { SaveSecretsCsv } from './save-secrets-csv.tsx';
import { SecretsGrid } from './secrets-grid.tsx';
import { StoredActions } from './stored-actions.tsx';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useCopySecret } from './use-copy-secret.ts';
import { useRevealSecret } from './use-reveal-secret.ts';
import type { SecretsList } from './use-secrets.ts';

type Props = Readonly<{ ticket: SecretTicket; secrets: SecretsList; onClose: () => void }>;

/** Hands over many new client secrets: one by one, or as one file. Main keeps them until the admin says they are stored. */
export function ManySecretsDialog({ ticket, secrets, onClose }: Props) {
  const { ticketId, count } = ticket;
  const revealing = useRevealSecret(ticketId);
  const copying = useCopySecret(ticketId, secrets.reload);
  const close = useCloseSecrets(ticketId, onClose);
  const left = count - ticket.collected;
  const error = copying.error ?? revealing.error ?? close.error ?? secrets.error;
  return (
    <AppDialog
      title={countOf(count, 'new client secret')}
      width="lg"
      actions={
        <StoredActions
          stored="I have stored them"
          collected={left <= 0}
          busy={close.busy}
          onLater={onClose}
          onClose={() => close.run()}
          warning={left > 0 ? <NotCollected left={left} count={count} /> : undefined}
        />
      }
    >
      <Stack spacing={1.5}>
        <Typography color="textSecondary">
          They can be shown and saved until you say that they are stored, or quit Keydesk; never again
          afterwards.
        </Typography>
        <SaveSecretsCsv ticketId={ticketId} count={count} onSaved={secrets.reload} />
        <SecretsGrid secrets={secrets} revealing={revealing} onCopy={copying.copy} />
        <ClipboardNote clearsAfter={copying.clearsAfter} />
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}

function NotCollected({ left, count }: { left: number; count: number }) {
  return (
    <Alert severity="warning">
      {`${formatNumber(left)} of ${formatNumber(count)} were neither copied nor saved. Close forgets them for good: their keys would have to be regenerated again.`}
    </Alert>
  );
}
