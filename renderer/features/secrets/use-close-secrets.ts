import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { wholeTicket } from './use-secrets.ts';

/** "I have stored it": main forgets the secrets of the ticket for good. */
export function useCloseSecrets(ticketId: string, onClosed: () => void) {
  return useAction(async () => {
    try {
      await callMain('secrets', 'closeSecrets', {
        selection: { kind: 'all', filter: wholeTicket(ticketId) },
        stored: true,
      });
    } catch (thrown) {
      // Forgotten already is what was wanted.
      if (asCallError(thrown).code !== 'ticket_not_found') throw thrown;
    }
    onClosed();
  });
}
