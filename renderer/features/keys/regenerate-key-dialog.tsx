import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useNow } from '../../components/use-now.ts';
import { sentence } from '../../texts/sentence.ts';
import type { ApiKey } from './api-key.ts';
import { GraceField } from './grace-field.tsx';
import { KeyFacts } from './key-facts.tsx';
import { graceEndOf } from './key-state.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  apiKey: ApiKey;
  onIssued: (ticket: SecretTicket) => void;
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** Gives one key a new client secret, after saying what that means. */
export function RegenerateKeyDialog({ apiKey, onIssued, onGone, onClose }: Props) {
  const texts = useKeyDialogsTexts().regenerate;
  const notify = useNotify();
  const [graceSeconds, setGraceSeconds] = useState(0);
  const olderWorks = graceEndOf(apiKey, useNow()) !== null;
  const regenerate = useAction(async () => {
    try {
      const { keyId } = apiKey;
      onIssued((await callMain('keys', 'regenerateKey', { keyId, graceSeconds })).ticket);
    } catch (thrown) {
      if (asCallError(thrown).code !== 'key_not_found') throw thrown;
      notify(texts.goneAlready);
      onGone(apiKey.keyId);
    }
  });
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      busy={regenerate.busy}
      error={regenerate.error}
      onConfirm={() => regenerate.run()}
      onCancel={onClose}
    >
      <Typography>
        {sentence(
          texts.consequence(
            <strong>
              <PersonName name={apiKey.userName} wrap />
            </strong>,
          ),
        )}
      </Typography>
      <GraceField value={graceSeconds} onChange={setGraceSeconds} disabled={regenerate.busy} />
      {olderWorks && <Alert severity="warning">{texts.olderWorks}</Alert>}
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
