import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useWords } from '../../texts/use-words.ts';
import { ManySecretsDialog } from './many-secrets-dialog.tsx';
import { OneSecretDialog } from './one-secret-dialog.tsx';
import { useSecretsTexts } from './use-secrets-texts.ts';
import { allOf, useSecrets } from './use-secrets.ts';

type Props = Readonly<{
  /** null: of every action */
  ticket: SecretTicket | null;
  onClose: () => void;
}>;

/** The copy-once display of new client secrets. */
export function SecretsDialog({ ticket, onClose }: Props) {
  if (ticket?.count !== 1) return <ManySecretsDialog ticket={ticket} onClose={onClose} />;
  return <OneOfTicket ticket={ticket} onClose={onClose} />;
}

function OneOfTicket({ ticket, onClose }: { ticket: SecretTicket; onClose: () => void }) {
  const filter = useMemo(() => allOf(ticket.ticketId), [ticket.ticketId]);
  const secrets = useSecrets(filter);
  const { list } = useSecretsTexts();
  const { close } = useWords();
  const owner = secrets.items[0];
  if (secrets.error && !owner) {
    return (
      <AppDialog title={list} actions={<Button onClick={onClose}>{close}</Button>} onDismiss={onClose}>
        <ErrorPanel error={secrets.error} onRetry={secrets.reload} />
      </AppDialog>
    );
  }
  const now = { ...ticket, ...secrets.counts };
  return owner ? (
    <OneSecretDialog ticket={now} owner={owner} onCopied={secrets.reload} onClose={onClose} />
  ) : null;
}
