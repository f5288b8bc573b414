import { useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useNow } from '../../components/use-now.ts';
import { sentence } from '../../texts/sentence.ts';
import { useFormats } from '../../texts/use-formats.ts';
import type { ApiKey } from './api-key.ts';
import { ExpiryField } from './expiry-field.tsx';
import { choiceOf, readExpiry } from './expiry.ts';
import { KeyFacts } from './key-facts.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  apiKey: ApiKey;
  onChanged: () => void;
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** Sets when a key stops working by itself, or that it does not. */
export function SetKeyExpiryDialog({ apiKey, onChanged, onGone, onClose }: Props) {
  const { keyId, userName } = apiKey;
  const texts = useKeyDialogsTexts().expiry;
  const { exactMinute } = useFormats();
  const notify = useNotify();
  const [choice, setChoice] = useState(() => choiceOf(apiKey.expiresAt, Date.now()));
  const { expiresAt, fault } = readExpiry(choice, useNow());
  const setExpiry = useAction(async () => {
    try {
      await callMain('keys', 'setKeyExpiry', { keyId, expiresAt });
      notify(
        expiresAt === null ? texts.neverExpires(userName) : texts.expiresOn(userName, exactMinute(expiresAt)),
      );
      onChanged();
    } catch (thrown) {
      if (asCallError(thrown).code !== 'key_not_found') throw thrown;
      notify(texts.goneAlready);
      onGone(keyId);
    }
  });
  const confirm = () => {
    if (fault === null) setExpiry.run();
  };
  return (
    <ConfirmDialog
      title={sentence(texts.title(<PersonName name={userName} wrap />))}
      confirm={texts.confirm}
      ready={fault === null}
      busy={setExpiry.busy}
      error={setExpiry.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ExpiryField choice={choice} onChange={setChoice} onEnter={confirm} />
      <KeyFacts apiKey={apiKey} />
    </ConfirmDialog>
  );
}
