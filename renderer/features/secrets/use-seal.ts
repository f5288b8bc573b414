import { useState } from 'react';
import {
  mostFilesByPassphrase,
  mostFilesInZip,
  shortestSealPassphrase,
  type Seal,
  type SealedForm,
} from '../../../electron/contract/secrets/hand-over-secrets.ts';
import type { OwnerKeys } from '../../../electron/contract/secrets/choose-owner-keys.ts';
import { newPassphrase } from './new-passphrase.ts';
import { recipientsFault, recipientsOf } from './recipients-fault.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';

export type SealKind = Seal['kind'];
type Chosen = Readonly<{
  form: SealedForm;
  kind: SealKind;
  /** Made by Keydesk, or typed twice. */
  isOwn: boolean;
  made: string;
  own: string;
  again: string;
  recipients: string;
  ownerKeys: OwnerKeys | null;
}>;

/** What a sealed file is to be like; passphrases are in this component's state only. */
export function useSeal() {
  const texts = useHandOverTexts();
  const [chosen, setChosen] = useState<Chosen>(() => ({
    form: 'one-file',
    kind: 'passphrase',
    isOwn: false,
    made: newPassphrase(),
    own: '',
    again: '',
    recipients: '',
    ownerKeys: null,
  }));
  const change = (some: Partial<Chosen>) => setChosen((now) => ({ ...now, ...some }));
  return {
    chosen,
    change,
    setForm: (form: SealedForm) =>
      change({ form, ...(form === 'one-file' && chosen.kind === 'owner-keys' && { kind: 'passphrase' }) }),
    /** Null while something is missing. */
    seal: sealOf(chosen, recipientsFault(chosen.recipients, texts.keys)),
    /** How many fit into one file. */
    most: mostOf(chosen),
  };
}
export type Sealing = ReturnType<typeof useSeal>;

function sealOf(
  { kind, isOwn, made, own, again, recipients, ownerKeys }: Chosen,
  fault: string | null,
): Seal | null {
  if (kind === 'owner-keys')
    return ownerKeys && ownerKeys.withKey > 0 ? { kind, keysId: ownerKeys.keysId } : null;
  if (kind === 'recipients') {
    const keys = recipientsOf(recipients);
    return fault === null && keys.length > 0 ? { kind, recipients: keys } : null;
  }
  if (!isOwn) return { kind, passphrase: made };
  return own.length >= shortestSealPassphrase && own === again ? { kind, passphrase: own } : null;
}

function mostOf({ form, kind }: Chosen): number {
  if (form === 'one-file') return Infinity;
  return kind === 'passphrase' ? mostFilesByPassphrase : mostFilesInZip;
}
