import { useState } from 'react';
import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

/** Copies a secret through main; tells after how many seconds main clears the clipboard. */
export function useCopySecret(onCopied: () => void) {
  const [clearsAfter, setClearsAfter] = useState<number | null>(null);
  const copy = useAction(async ({ ticketId, position }: SecretPlace) => {
    const { clearsAfterSeconds } = await callMain('secrets', 'copySecret', { ticketId, position });
    setClearsAfter(clearsAfterSeconds);
    onCopied();
  });
  return { copy: (place: SecretPlace) => copy.run(place), clearsAfter, error: copy.error };
}
