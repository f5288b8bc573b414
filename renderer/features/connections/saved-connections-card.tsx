import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { sentence } from '../../texts/sentence.ts';
import { useErrorSentence } from '../../texts/use-error-sentence.ts';
import { FirstRunCard } from './first-run-card.tsx';
import {
  EditConnectionDialog,
  RemoveConnectionDialog,
  ResetVaultDialog,
  UnlockVaultDialog,
} from './later-dialogs.ts';
import { SavedConnectionRow } from './saved-connection-row.tsx';
import { useConnectSaved } from './use-connect-saved.ts';
import type { SavedConnection, SavedConnections } from './use-saved-connections.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

type Dialog = Readonly<{ kind: 'edit' | 'remove'; connection: SavedConnection } | { kind: 'reset' }>;
type Props = Readonly<{ saved: SavedConnections; connecting: boolean }>;

/** The remembered connections, last used first. */
export function SavedConnectionsCard({ saved, connecting }: Props) {
  const texts = useConnectionsTexts();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const { start, busy, locked, unlock, giveUp } = useConnectSaved(saved.vault);
  return (
    <FirstRunCard title={texts.saved.title}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {saved.items.map((connection) => (
          <SavedConnectionRow
            key={connection.connectionId}
            connection={connection}
            busy={busy || connecting}
            onConnect={() => start(connection)}
            onEdit={() => setDialog({ kind: 'edit', connection })}
            onRemove={() => setDialog({ kind: 'remove', connection })}
          >
            {saved.failure?.connectionId === connection.connectionId && (
              <Failure failure={saved.failure} onEdit={() => setDialog({ kind: 'edit', connection })} />
            )}
          </SavedConnectionRow>
        ))}
      </Box>
      <Suspense>
        {dialog?.kind === 'edit' && <EditConnectionDialog connection={dialog.connection} onClose={close} />}
        {dialog?.kind === 'remove' && (
          <RemoveConnectionDialog connection={dialog.connection} onClose={close} />
        )}
        {dialog?.kind === 'reset' && <ResetVaultDialog onClose={close} />}
        {locked && (
          <UnlockVaultDialog
            why={sentence(texts.protectedBy(<bdi>{locked.name}</bdi>))}
            onUnlocked={() => unlock(locked)}
            onClose={giveUp}
            onLost={() => {
              giveUp();
              setDialog({ kind: 'reset' });
            }}
          />
        )}
      </Suspense>
    </FirstRunCard>
  );
}

/** Codes that other credentials would mend. */
const credentialCodes: readonly string[] = [
  'jira_credentials_refused',
  'credentials_unreadable',
  'not_an_admin',
  'caller_deactivated',
];
type FailureProps = Readonly<{ failure: NonNullable<SavedConnections['failure']>; onEdit: () => void }>;

/** Why connecting has failed, here or at the start, and what mends it. */
function Failure({ failure, onEdit }: FailureProps) {
  const sentenceOf = useErrorSentence();
  const texts = useConnectionsTexts();
  return (
    <Alert
      severity="error"
      sx={{ overflowWrap: 'anywhere' }}
      action={
        credentialCodes.includes(failure.code) && (
          <Button color="inherit" size="small" onClick={onEdit}>
            {texts.saved.enterCredentials}
          </Button>
        )
      }
    >
      {sentenceOf(failure)}
    </Alert>
  );
}
