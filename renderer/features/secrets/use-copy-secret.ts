import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

/** Copies a secret through main; tells after how many seconds main clears the clipboard. */
export function useCopySecret(ticketId: string, onCopied: () => void) {
  const [clearsAfter, setClearsAfter] = useState<number | null>(null);
  const copy = useAction(async (position: number) => {
    const { clearsAfterSeconds } = await callMain('secrets', 'copySecret', { ticketId, position });
    setClearsAfter(clearsAfterSeconds);
    onCopied();
  });
  return { copy: (position: number) => copy.run(position), clearsAfter, error: copy.error };
}
