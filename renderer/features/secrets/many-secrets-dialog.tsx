import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SecretTicket } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useWords } from '../../texts/use-words.ts';
import { ClipboardNote } from './clipboard-note.tsx';
import { SecretsGrid } from './secrets-grid.tsx';
import { SecretsToolbar } from './secrets-toolbar.tsx';
import { StoredActions } from './stored-actions.tsx';
import { TakeSecrets } from './take-secrets.tsx';
import type { Taking, WayOut } from './taking.ts';
import type { ChosenSecrets } from './use-chosen-secrets.ts';
import { useCloseSecrets } from './use-close-secrets.ts';
import { useCopySecret } from './use-copy-secret.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import { useHeldSecrets } from './use-held-secrets.ts';
import { useRevealSecret } from './use-reveal-secret.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';
import { wholeTicket, type SecretsList } from './use-secrets.ts';

type Props = Readonly<{
  /** null: of every action */
  ticket: SecretTicket | null;
  onClose: () => void;
}>;

/** New client secrets of one action or of all: copied one by one, or handed over as a file. Main keeps them until the admin says they are stored. */
export function ManySecretsDialog({ ticket, onClose }: Props) {
  const texts = useHandOverTexts();
  const { narrowing, list, choosing } = useHeldSecrets(ticket?.ticketId ?? null);
  const [taking, setTaking] = useState<Taking | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { selection, count } = choosing;
  const take = (way: WayOut) => setTaking({ way, selection, count });
  const counts = list.counts ?? { count: ticket?.count ?? 0, collected: ticket?.collected ?? 0 };
  const taken = (sentence: string) => {
    setSaid(sentence);
    setTaking(null);
    choosing.clear();
    list.reload();
  };
  return (
    <AppDialog
      title={texts.title(counts.count)}
      width={ticket ? 'lg' : 'xl'}
      actions={
        ticket ? (
          <TicketActions ticket={{ ...ticket, ...counts }} onClose={onClose} />
        ) : (
          <AllActions count={count} onStored={() => take('stored')} onClose={onClose} />
        )
      }
      {...(!ticket && { onDismiss: onClose })}
    >
      <Stack spacing={1.5}>
        <Typography color="textSecondary">{texts.intro}</Typography>
        <SecretsToolbar {...narrowing} choosing={choosing} onTake={take} />
        {said !== null && (
          <Alert severity="success" role="status" sx={{ overflowWrap: 'anywhere' }}>
            {said}
          </Alert>
        )}
        <ListedSecrets list={list} choosing={choosing} fromMany={ticket === null} />
      </Stack>
      {taking && <TakeSecrets taking={taking} onTaken={taken} onClose={() => setTaking(null)} />}
    </AppDialog>
  );
}

type ListProps = Readonly<{ list: SecretsList; choosing: ChosenSecrets; fromMany: boolean }>;

function ListedSecrets({ list, choosing, fromMany }: ListProps) {
  const revealing = useRevealSecret();
  const copying = useCopySecret(list.reload);
  const error = copying.error ?? revealing.error ?? list.error;
  return (
    <>
      <SecretsGrid
        list={list}
        choosing={choosing}
        revealing={revealing}
        fromMany={fromMany}
        onCopy={copying.copy}
      />
      <ClipboardNote clearsAfter={copying.clearsAfter} />
      {error && <ErrorPanel error={error} />}
    </>
  );
}

/** Right after the action: nothing but "I have stored them", or "later", leads out. */
function TicketActions({ ticket, onClose }: { ticket: SecretTicket; onClose: () => void }) {
  const { storedThem, notCollected } = useSecretsTexts();
  const { ticketId, count, collected } = ticket;
  const close = useCloseSecrets(onClose);
  const left = count - collected;
  return (
    <StoredActions
      stored={storedThem}
      collected={left <= 0}
      busy={close.busy}
      onLater={onClose}
      onClose={() => close.run(wholeTicket(ticketId))}
      warning={
        close.error ? (
          <ErrorPanel error={close.error} />
        ) : left > 0 ? (
          <Alert severity="warning">{notCollected(left, count)}</Alert>
        ) : undefined
      }
    />
  );
}

type AllProps = Readonly<{ count: number; onStored: () => void; onClose: () => void }>;

function AllActions({ count, onStored, onClose }: AllProps) {
  const texts = useHandOverTexts();
  return (
    <>
      <Button disabled={count === 0} onClick={onStored}>
        {texts.stored.button(count)}
      </Button>
      <Button variant="contained" onClick={onClose}>
        {useWords().close}
      </Button>
    </>
  );
}
