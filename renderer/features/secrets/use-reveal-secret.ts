import { useEffect, useState } from 'react';
import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

type Revealed = SecretPlace & Readonly<{ clientSecret: string }>;

/** The one secret that is shown in clear at the moment, in this component's state and nowhere else. */
export function useRevealSecret() {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const isShown = revealed !== null;
  useEffect(() => (isShown ? onLeave(() => setRevealed(null)) : undefined), [isShown]);
  const reveal = useAction(async ({ ticketId, position }: SecretPlace) => {
    const { clientSecret } = await callMain('secrets', 'revealSecret', { ticketId, position });
    setRevealed({ ticketId, position, clientSecret });
  });
  return {
    secretAt: ({ ticketId, position }: SecretPlace) =>
      revealed?.ticketId === ticketId && revealed.position === position ? revealed.clientSecret : null,
    reveal: (place: SecretPlace) => reveal.run(place),
    hide: () => setRevealed(null),
    error: reveal.error,
  };
}
/** The admin looks elsewhere, or has walked away: nobody else shall look here. @returns what ends the listening */
function onLeave(leave: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  window.addEventListener('blur', leave);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('blur', leave);
    document.removeEventListener('visibilitychange', hidden);
  };
}

export type Revealing = ReturnType<typeof useRevealSecret>;
