import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useNow } from '../../components/use-now.ts';
import { sentence } from '../../texts/sentence.ts';
import { useWords } from '../../texts/use-words.ts';
import type { JiraUser } from './api-key.ts';
import { ExpiryField } from './expiry-field.tsx';
import { choiceOf, readExpiry } from './expiry.ts';
import { SearchUsersField } from './search-users-field.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  onIssued: (ticket: SecretTicket) => void;
  /** Shows the key that this search finds. */
  onShow: (search: string) => void;
  onClose: () => void;
}>;

/** Chooses a Jira user and creates the API key. */
export function CreateKeyDialog({ onIssued, onShow, onClose }: Props) {
  const texts = useKeyDialogsTexts().create;
  const [user, setUser] = useState<JiraUser | null>(null);
  const [choice, setChoice] = useState(() => choiceOf(null, Date.now()));
  const { expiresAt, fault } = readExpiry(choice, useNow());
  const field = useRef<HTMLInputElement>(null);
  const create = useAction(async () => {
    if (!user || fault !== null) return;
    const input = { userId: user.userId, ...(expiresAt !== null && { expiresAt }) };
    onIssued((await callMain('keys', 'createKey', input)).ticket);
  });
  return (
    <AppDialog
      title={texts.title}
      actions={<CreateActions create={create} ready={user !== null && fault === null} onClose={onClose} />}
      focusFirst={field}
      {...(!create.busy && { onDismiss: onClose })}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        <Typography color="textSecondary">{texts.what}</Typography>
        <SearchUsersField
          field={field}
          user={user}
          onChoose={(chosen) => {
            create.clear();
            setUser(chosen);
          }}
        />
        <ExpiryField choice={choice} onChange={setChoice} onEnter={() => create.run()} />
        {create.error?.code === 'key_exists' && user ? (
          <GotKeyMeanwhile user={user} onShow={onShow} />
        ) : (
          create.error && <ErrorPanel error={create.error} />
        )}
      </Stack>
    </AppDialog>
  );
}

type ActionsProps = Readonly<{ create: Action<[]>; ready: boolean; onClose: () => void }>;

function CreateActions({ create, ready, onClose }: ActionsProps) {
  const texts = useKeyDialogsTexts().create;
  const words = useWords();
  return (
    <>
      <Button onClick={onClose} disabled={create.busy}>
        {words.cancel}
      </Button>
      <Button variant="contained" disabled={!ready} loading={create.busy} onClick={() => create.run()}>
        {texts.generate}
      </Button>
    </>
  );
}

function GotKeyMeanwhile({ user, onShow }: { user: JiraUser; onShow: Props['onShow'] }) {
  const texts = useKeyDialogsTexts().create;
  const show = (
    <Button color="inherit" onClick={() => onShow(user.email ?? user.displayName)}>
      {texts.showIt}
    </Button>
  );
  return (
    <Alert severity="warning" action={show}>
      {sentence(texts.gotKeyMeanwhile(<PersonName name={user.displayName} wrap />))}
    </Alert>
  );
}
