import Button from '@mui/material/Button';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ManySecretsDialog } from './many-secrets-dialog.tsx';
import { OneSecretDialog } from './one-secret-dialog.tsx';
import { useSecrets, wholeTicket } from './use-secrets.ts';

type Props = Readonly<{ ticket: SecretTicket; onClose: () => void }>;

/** The copy-once display of new client secrets. */
export function SecretsDialog({ ticket, onClose }: Props) {
  const secrets = useSecrets(wholeTicket(ticket.ticketId));
  const now = { ...ticket, ...secrets.counts };
  if (secrets.error && secrets.items.length === 0) {
    return (
      <AppDialog
        title="New client secrets"
        actions={<Button onClick={onClose}>Close</Button>}
        onDismiss={onClose}
      >
        <ErrorPanel error={secrets.error} onRetry={secrets.reload} />
      </AppDialog>
    );
  }
  if (ticket.count !== 1) return <ManySecretsDialog ticket={now} secrets={secrets} onClose={onClose} />;
  const owner = secrets.items[0];
  return owner ? <OneSecretDialog ticket={now} owner={owner} secrets={secrets} onClose={onClose} /> : null;
}
