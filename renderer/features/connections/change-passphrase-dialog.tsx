import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { shortestPassphrase } from '../../../electron/contract/connections/shortest-passphrase.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { useNotify } from '../../components/notices.tsx';
import { useWords } from '../../texts/use-words.ts';
import { FormDialog } from './form-dialog.tsx';
import { SecretField } from './secret-field.tsx';
import { usePassphraseTexts } from './use-passphrase-texts.ts';
import { keepSaved } from './use-saved-connections.ts';
import { useWait } from './use-wait.ts';

const nothing = { current: '', next: '', again: '' };

function useChangePassphrase(changed: string, onDone: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState(nothing);
  const change = useAction(async () => {
    const { current, next } = typed;
    keepSaved(client, await callMain('connections', 'changePassphrase', { passphrase: current, next }));
    setTyped(nothing);
    notify(changed);
    onDone();
  });
  const type = (part: Partial<typeof nothing>) => setTyped((before) => ({ ...before, ...part }));
  return { typed, type, change };
}

/** Another passphrase for what the vault protects. The former one is asked for, and wrong ones have to wait. */
export function ChangePassphraseDialog({ onClose }: { onClose: () => void }) {
  const texts = usePassphraseTexts();
  const { notTheSame } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { typed, type, change } = useChangePassphrase(texts.changed, onClose);
  const wait = useWait(change.error);
  const isShort = typed.next.length < shortestPassphrase;
  const isOther = typed.next !== typed.again;
  const fault = typed.again === '' || !isOther ? null : notTheSame;
  return (
    <FormDialog
      title={texts.changeTitle}
      submit={texts.changeSubmit}
      isReady={typed.current !== '' && !isShort && !isOther && wait === 0}
      cancel={texts.cancel}
      action={change}
      focusFirst={field}
      width="xs"
      onClose={onClose}
    >
      <Typography>{texts.changeWhy}</Typography>
      <SecretField
        label={texts.current}
        value={typed.current}
        field={field}
        onChange={(current) => type({ current })}
      />
      <SecretField
        label={texts.next}
        value={typed.next}
        help={texts.nextHelp(shortestPassphrase)}
        isWrong={typed.again !== '' && isShort}
        onChange={(next) => type({ next })}
      />
      <SecretField
        label={texts.nextAgain}
        value={typed.again}
        help={fault ?? ' '}
        isWrong={fault !== null}
        onChange={(again) => type({ again })}
      />
    </FormDialog>
  );
}
