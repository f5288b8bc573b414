import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import type { ApiKey } from './api-key.ts';
import { DeleteKeyDialog } from './delete-key-dialog.tsx';
import { RegenerateKeyDialog } from './regenerate-key-dialog.tsx';
import { RevokePreviousSecretDialog } from './revoke-previous-secret-dialog.tsx';
import { SetKeyExpiryDialog } from './set-key-expiry-dialog.tsx';

export type KeyVerb = 'regenerate' | 'revoke-previous-secret' | 'set-key-expiry' | 'delete';

type Props = Readonly<{
  verb: KeyVerb;
  apiKey: ApiKey;
  onIssued: (ticket: SecretTicket) => void;
  onChanged: () => void;
  /** The key exists no more. */
  onGone: (keyId: string) => void;
  onClose: () => void;
}>;

/** The dialog of what is to be done with one key. */
export function OneKeyDialog({ verb, onIssued, onChanged, ...dialog }: Props) {
  switch (verb) {
    case 'regenerate':
      return <RegenerateKeyDialog {...dialog} onIssued={onIssued} />;
    case 'revoke-previous-secret':
      return <RevokePreviousSecretDialog {...dialog} onChanged={onChanged} />;
    case 'set-key-expiry':
      return <SetKeyExpiryDialog {...dialog} onChanged={onChanged} />;
    case 'delete':
      return <DeleteKeyDialog apiKey={dialog.apiKey} onDeleted={dialog.onGone} onClose={dialog.onClose} />;
  }
}
